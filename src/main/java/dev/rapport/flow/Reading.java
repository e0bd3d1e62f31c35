package dev.rapport.flow;

import dev.rapport.markup.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what tokens pass from a model. What has no part in that is passed over; what is broken becomes a trouble. */
final class Reading {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final Codes codes;

    Reading(Element process) {
        this.codes = new Codes(process);
    }

    Scope scope(Element element, @Nullable Scope outer, @Nullable Node owner) {
        Scope scope = new Scope(element, outer, owner);
        List<Element> flows = new ArrayList<>();
        for (Element child : element.children()) {
            if (!child.name().namespace().equals(BPMN)) {
                continue;
            }
            if (child.name().local().equals("sequenceFlow")) {
                flows.add(child);
            } else {
                node(child, scope);
            }
        }
        Map<String, Node> byId = byId(scope);
        flows.forEach(flow -> connect(flow, byId, scope));
        attach(byId, scope);
        link(scope);
        return scope;
    }

    private void node(Element element, Scope scope) {
        Sort sort = Sorting.of(element);
        if (sort == null) {
            return;
        }
        Node node = new Node(scope.nodes().size(), element, sort, thrown(element, sort));
        scope.nodes().add(node);
        Thrown thrown = node.thrown();
        if (thrown != null && (sort.ends() || sort == Sort.PASS)) {
            scope.thrown().add(thrown);
        }
        if (Sorting.holdsOthers(element)) {
            Scope inner = scope(element, scope, node);
            node.contain(inner);
            scope.thrown().addAll(inner.thrown());
        }
    }

    private @Nullable Thrown thrown(Element element, Sort sort) {
        if (sort != Sort.EVENT_SCOPE) {
            return codes.of(element);
        }
        return element.children(BPMN, "startEvent").stream()
                .findFirst()
                .map(codes::of)
                .orElse(null);
    }

    private static Map<String, Node> byId(Scope scope) {
        Map<String, Node> byId = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Node node : scope.nodes()) {
            if (!node.id().isEmpty() && byId.putIfAbsent(node.id(), node) != null && !twice.contains(node.id())) {
                twice.add(node.id());
            }
        }
        twice.forEach(id -> scope.troubles().add(new Trouble(Kind.SAME_ID, id, List.of())));
        return byId;
    }

    private static void connect(Element flow, Map<String, Node> byId, Scope scope) {
        String source = flow.attribute("sourceRef").orElse("");
        String target = flow.attribute("targetRef").orElse("");
        Node from = byId.get(source);
        Node to = byId.get(target);
        if (from == null || to == null || begins(to) || from.sort() == Sort.EVENT_SCOPE) {
            List<String> strangers = new ArrayList<>();
            if (from == null || from.sort() == Sort.EVENT_SCOPE) {
                strangers.add(source);
            }
            if (to == null || begins(to)) {
                strangers.add(target);
            }
            strangers.removeIf(String::isEmpty);
            scope.troubles().add(new Trouble(Kind.DANGLING_FLOW, flow.id(), strangers));
            return;
        }
        boolean fallback = !flow.id().isEmpty()
                && from.element().attribute("default").orElse("").equals(flow.id());
        boolean conditional = flow.child(BPMN, "conditionExpression").isPresent();
        from.connect(new Edge(to.in().size(), flow.id(), from, to, conditional, fallback));
    }

    /** Whether it is begun by an event and by no flow. */
    private static boolean begins(Node node) {
        return node.sort() == Sort.BOUNDARY || node.sort() == Sort.EVENT_SCOPE || node.sort() == Sort.START;
    }

    private static void attach(Map<String, Node> byId, Scope scope) {
        for (Node boundary : scope.sorted(Sort.BOUNDARY)) {
            Node host = byId.get(boundary.element().attribute("attachedToRef").orElse(""));
            if (host != null && host.sort() != Sort.BOUNDARY) {
                host.attach(boundary);
            }
        }
    }

    private static void link(Scope scope) {
        Map<String, Node> targets = new HashMap<>();
        for (Node node : scope.sorted(Sort.PASS)) {
            if (node.element().name().local().equals("intermediateCatchEvent")) {
                targets.putIfAbsent(Sorting.link(node.element()), node);
            }
        }
        for (Node node : scope.sorted(Sort.LINK)) {
            Node target = targets.get(Sorting.link(node.element()));
            if (target != null) {
                node.jumpTo(target);
            }
        }
    }
}
