package dev.rapport.check;

import dev.rapport.markup.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which facts are surely there at each step: what every way to it has written. Where parallel ways join, what any of
 * them wrote is there; elsewhere, what all of them wrote.
 */
final class FactsFlow {

    private final Facts facts;
    private final Model model;
    private final Map<Element, List<Element>> before = new HashMap<>();
    private final Map<Element, List<Element>> after = new HashMap<>();
    private final Map<Element, Set<String>> missing = new LinkedHashMap<>();

    private FactsFlow(Facts facts, Model model) {
        this.facts = facts;
        this.model = model;
        model.all("sequenceFlow")
                .forEach(way -> connect(
                        model.find(way.attribute("sourceRef").orElse("")).orElse(way),
                        model.find(way.attribute("targetRef").orElse("")).orElse(way)));
        model.all("boundaryEvent")
                .forEach(event -> model.find(event.attribute("attachedToRef").orElse(""))
                        .ifPresent(step -> after.computeIfAbsent(step, key -> new ArrayList<>())
                                .add(event)));
        model.all("intermediateThrowEvent").forEach(this::jump);
    }

    /** A link leads on to where its name is caught, within the same group of steps. */
    private void jump(Element thrown) {
        link(thrown)
                .ifPresent(name -> model.all("intermediateCatchEvent").stream()
                        .filter(caught -> caught.parent() == thrown.parent()
                                && link(caught).filter(name::equals).isPresent())
                        .forEach(caught -> connect(thrown, caught)));
    }

    private static Optional<String> link(Element event) {
        return event.child(Bpmn.BPMN, "linkEventDefinition").flatMap(link -> link.attribute("name"));
    }

    private void connect(Element source, Element target) {
        before.computeIfAbsent(target, key -> new ArrayList<>()).add(source);
        after.computeIfAbsent(source, key -> new ArrayList<>()).add(target);
    }

    /** @return the steps that read what is not surely there when nothing is there at the start, with what is missing */
    static Map<Element, Set<String>> missing(Facts facts, Model model) {
        FactsFlow flow = new FactsFlow(facts, model);
        flow.through(model.process(), Set.of());
        return flow.missing;
    }

    /** @return what is there when the scope has ended */
    private Set<String> through(Element scope, Set<String> atStart) {
        Map<Element, Set<String>> left = new HashMap<>();
        Deque<Element> open = new ArrayDeque<>();
        scope.children().stream()
                .filter(Bpmn::isNode)
                .filter(node -> begins(node))
                .forEach(open::add);
        Map<Element, Integer> visits = new HashMap<>();
        while (!open.isEmpty()) {
            Element node = open.remove();
            Set<String> there = arrives(node, left, atStart);
            Set<String> then = passes(node, there);
            boolean isNew = !then.equals(left.put(node, then));
            if ((isNew || visits.getOrDefault(node, 0) == 0) && visits.merge(node, 1, Integer::sum) < 50) {
                after.getOrDefault(node, List.of()).stream()
                        .filter(next -> next.parent() == scope)
                        .forEach(open::add);
            }
        }
        scope.children().stream()
                .filter(Bpmn::isNode)
                .forEach(node -> settle(node, arrives(node, left, atStart), left));
        return atTheEnd(scope, left);
    }

    private boolean begins(Element node) {
        return before.getOrDefault(node, List.of()).isEmpty() && !Bpmn.is(node, "boundaryEvent");
    }

    private Set<String> arrives(Element node, Map<Element, Set<String>> left, Set<String> atStart) {
        if (Bpmn.is(node, "boundaryEvent")) {
            return model.find(node.attribute("attachedToRef").orElse(""))
                    .map(step -> arrives(step, left, atStart))
                    .orElse(atStart);
        }
        List<Set<String>> ways = before.getOrDefault(node, List.of()).stream()
                .filter(left::containsKey)
                .map(left::get)
                .toList();
        if (ways.isEmpty()) {
            return atStart;
        }
        Set<String> there = new HashSet<>(ways.get(0));
        ways.forEach(way -> {
            if (Bpmn.is(node, "parallelGateway")) {
                there.addAll(way);
            } else {
                there.retainAll(way);
            }
        });
        return there;
    }

    private Set<String> passes(Element node, Set<String> there) {
        Set<String> then = new HashSet<>(there);
        if (Bpmn.is(node, "subProcess")) {
            then.addAll(through(node, inside(node, there)));
            then.removeAll(Facts.within(node));
            then.addAll(there);
        }
        then.addAll(facts.writes(node, model));
        return then;
    }

    private static Set<String> inside(Element node, Set<String> there) {
        Set<String> inside = new HashSet<>(there);
        inside.addAll(Facts.within(node));
        return inside;
    }

    private void settle(Element node, Set<String> there, Map<Element, Set<String>> left) {
        Set<String> absent = new HashSet<>(facts.reads(node, model));
        absent.removeAll(there);
        Set<String> asked = new HashSet<>(facts.asked(node, model));
        asked.removeAll(left.getOrDefault(node, there));
        absent.addAll(asked);
        if (absent.isEmpty()) {
            missing.remove(node);
        } else {
            missing.put(node, absent);
        }
    }

    private Set<String> atTheEnd(Element scope, Map<Element, Set<String>> left) {
        List<Set<String>> ends = scope.children().stream()
                .filter(node -> Bpmn.is(node, "endEvent") && left.containsKey(node))
                .map(left::get)
                .toList();
        if (ends.isEmpty()) {
            return Set.of();
        }
        Set<String> there = new HashSet<>(ends.get(0));
        ends.forEach(there::retainAll);
        return there;
    }
}
