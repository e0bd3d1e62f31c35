package dev.rapport.check;

import dev.rapport.markup.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which facts are surely there at each step: what every way to it has written. Where parallel ways join, what any of
 * them wrote is there; elsewhere, what all of them wrote. What a group of steps writes does not depend on what was there
 * before it, so each is gone through once, however deep it lies.
 */
final class FactsFlow {

    private static final int MOST_ROUNDS = 50;

    private final Facts facts;
    private final Model model;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<Element, List<Element>> before = new HashMap<>();
    private final Map<Element, List<Element>> after = new HashMap<>();
    private final Map<Element, BitSet> writes = new HashMap<>();
    private final Map<Element, BitSet> within = new HashMap<>();

    /** What the ways through a node's own group have written when they leave it. */
    private final Map<Element, BitSet> left = new HashMap<>();

    /** What they had written when they came to it. */
    private final Map<Element, BitSet> arrived = new HashMap<>();

    private final Map<Element, Set<String>> missing = new LinkedHashMap<>();

    private FactsFlow(Facts facts, Model model) {
        this.facts = facts;
        this.model = model;
        model.all("sequenceFlow")
                .forEach(way -> connect(
                        model.find(way.attribute("sourceRef").orElse("")).orElse(way),
                        model.find(way.attribute("targetRef").orElse("")).orElse(way)));
        model.nodes().forEach(node -> {
            writes.put(node, bits(facts.writes(node, model)));
            within.put(node, bits(Facts.within(node)));
            if (Bpmn.isOneOf(node, Bpmn.ACTIVITIES)) {
                after.computeIfAbsent(node, key -> new ArrayList<>()).addAll(model.attached(node.id()));
            }
        });
    }

    private void connect(Element source, Element target) {
        before.computeIfAbsent(target, key -> new ArrayList<>()).add(source);
        after.computeIfAbsent(source, key -> new ArrayList<>()).add(target);
    }

    /** @return the steps that read what is not surely there when nothing is there at the start, with what is missing */
    static Map<Element, Set<String>> missing(Facts facts, Model model) {
        FactsFlow flow = new FactsFlow(facts, model);
        flow.through(model.process());
        flow.settle(model.process(), new BitSet());
        return flow.missing;
    }

    /** @return what is written when the scope has ended */
    private BitSet through(Element scope) {
        List<Element> nodes = nodes(scope);
        nodes.stream()
                .filter(node -> Bpmn.is(node, "subProcess"))
                .forEach(group -> bits(writes, group).or(givenBy(group)));
        Set<Element> order = order(nodes);
        boolean changed = true;
        for (int round = 0; changed && round < MOST_ROUNDS; round++) {
            changed = false;
            for (Element node : order) {
                BitSet then = (BitSet) arrives(node).clone();
                then.or(bits(writes, node));
                changed |= !then.equals(left.put(node, then));
            }
        }
        return atTheEnd(nodes);
    }

    private BitSet givenBy(Element group) {
        BitSet given = through(group);
        given.andNot(bits(within, group));
        return given;
    }

    /** From where the scope begins, nearer nodes first, so that one of those before a node comes before it. */
    private Set<Element> order(List<Element> nodes) {
        Set<Element> order = new LinkedHashSet<>();
        Deque<Element> open =
                new ArrayDeque<>(nodes.stream().filter(this::begins).toList());
        while (!open.isEmpty()) {
            Element node = open.remove();
            if (order.add(node)) {
                after.getOrDefault(node, List.of()).stream()
                        .filter(next -> next.parent() == node.parent() && writes.containsKey(next))
                        .forEach(open::add);
            }
        }
        return order;
    }

    private boolean begins(Element node) {
        return before.getOrDefault(node, List.of()).isEmpty() && !Bpmn.is(node, "boundaryEvent");
    }

    private BitSet arrives(Element node) {
        BitSet there = Bpmn.is(node, "boundaryEvent") ? atStep(node) : joined(node);
        arrived.put(node, there);
        return there;
    }

    /** What is there at a step when an event comes. */
    private BitSet atStep(Element event) {
        return model.find(event.attribute("attachedToRef").orElse(""))
                .filter(step -> step.parent() == event.parent())
                .map(step -> bits(arrived, step))
                .orElseGet(BitSet::new);
    }

    private BitSet joined(Element node) {
        BitSet there = null;
        for (Element way : before.getOrDefault(node, List.of())) {
            BitSet from = left.get(way);
            if (from == null || way.parent() != node.parent()) {
                continue;
            }
            if (there == null) {
                there = (BitSet) from.clone();
            } else if (Bpmn.is(node, "parallelGateway")) {
                there.or(from);
            } else {
                there.and(from);
            }
        }
        return there == null ? new BitSet() : there;
    }

    private static BitSet bits(Map<Element, BitSet> known, Element node) {
        return known.getOrDefault(node, new BitSet());
    }

    private void settle(Element scope, BitSet atStart) {
        for (Element node : nodes(scope)) {
            BitSet there = (BitSet) bits(arrived, node).clone();
            there.or(atStart);
            Set<String> absent = absent(facts.reads(node, model), there);
            BitSet then = (BitSet) left.getOrDefault(node, there).clone();
            then.or(atStart);
            absent.addAll(absent(facts.asked(node, model), then));
            if (!absent.isEmpty()) {
                missing.put(node, absent);
            }
            if (Bpmn.is(node, "subProcess")) {
                there.or(bits(within, node));
                settle(node, there);
            }
        }
    }

    private static List<Element> nodes(Element scope) {
        return scope.children().stream().filter(Bpmn::isNode).toList();
    }

    private BitSet atTheEnd(List<Element> nodes) {
        BitSet there = null;
        for (Element node : nodes) {
            BitSet then = left.get(node);
            if (Bpmn.is(node, "endEvent") && then != null) {
                if (there == null) {
                    there = (BitSet) then.clone();
                } else {
                    there.and(then);
                }
            }
        }
        return there == null ? new BitSet() : there;
    }

    private BitSet bits(Set<String> wanted) {
        BitSet bits = new BitSet();
        wanted.forEach(name -> bits.set(numbers.computeIfAbsent(name, unknown -> {
            names.add(unknown);
            return names.size() - 1;
        })));
        return bits;
    }

    private Set<String> absent(Set<String> wanted, BitSet there) {
        BitSet absent = bits(wanted);
        absent.andNot(there);
        return absent.stream().mapToObj(names::get).collect(Collectors.toCollection(HashSet::new));
    }
}
