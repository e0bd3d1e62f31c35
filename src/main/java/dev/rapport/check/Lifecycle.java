package dev.rapport.check;

import dev.rapport.flow.Walk;
import dev.rapport.markup.Element;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What a model of a project's whole life must have: a signature before going live, and advocacy beside every phase. */
final class Lifecycle {

    private static final String PHASE = "phase";
    private static final String ENTERS = "enterPhase";
    private static final String WAVE_ENTERS = "enterPhaseOfWave";
    private static final String ADVOCACY = "advocacy";
    private static final String LIVE = "live";
    private static final String GO_LIVE = "go-live";

    private final Library library;
    private final Findings findings;

    Lifecycle(Library library, Findings findings) {
        this.library = library;
        this.findings = findings;
    }

    /** A model that takes a project from phase to phase. */
    static boolean is(Model model) {
        return calls(model, ENTERS);
    }

    /** The same for one wave of it, while the project's own model advocates. */
    static boolean isOfWave(Model model) {
        return calls(model, WAVE_ENTERS);
    }

    private static boolean calls(Model model, String delegate) {
        return model.nodes().stream()
                .anyMatch(node ->
                        model.calls(node).anyMatch(call -> call.delegate().equals(delegate)));
    }

    void check(Model model, Walk walk) {
        if (is(model) || isOfWave(model)) {
            signed(model, walk);
        }
        if (is(model)) {
            advocated(model, walk);
        }
    }

    private void signed(Model model, Walk walk) {
        Set<String> signing = signing(model, library);
        Set<String> decided = phase(model, GO_LIVE);
        Set<String> signedDecision = new HashSet<>(decided.isEmpty() ? Set.of() : walk.onlyAfter(decided, signing));
        signing.stream().filter(decided::contains).forEach(signedDecision::add);
        Set<String> live = new TreeSet<>(phase(model, LIVE));
        live.removeAll(signedDecision.isEmpty() ? Set.of() : walk.onlyAfter(signedDecision, live));
        live.forEach(step -> model.find(step).ifPresent(this::unsigned));
    }

    /** The steps that are signatures, or call a playbook with one on every way. */
    static Set<String> signing(Model model, Library library) {
        return model.ids(node -> !mayBeNone(node)
                && (StepsCheck.signs(node, model)
                        || (Bpmn.is(node, "callActivity")
                                && library.playbook(
                                                node.attribute("calledElement").orElse(""))
                                        .map(Library.Callable::signs)
                                        .orElse(false))));
    }

    /** Whether it is drawn for each of what may be an empty list; a project has a unit and a wave at least. */
    private static boolean mayBeNone(Element node) {
        boolean none = false;
        for (Element at = node; at != null; at = at.parent()) {
            none |= Facts.each(at)
                    .flatMap(each -> each.attribute(Bpmn.CAMUNDA, "collection").stream())
                    .anyMatch(collection -> !Facts.isNeverEmpty(collection));
        }
        return none;
    }

    private static Set<String> phase(Model model, String phase) {
        return model.ids(node -> phase.equals(Model.properties(node).get(PHASE)));
    }

    private void unsigned(Element live) {
        findings.add(
                Rule.GO_LIVE_UNSIGNED,
                live,
                "A project can reach " + Bpmn.title(live) + " although nobody signed that it goes live.",
                "Lead every way to it through a step of the phase go-live that is signed.");
    }

    private void advocated(Model model, Walk walk) {
        Set<String> calls = model.ids(node -> Bpmn.is(node, "callActivity")
                && node.attribute("calledElement").orElse("").equals(ADVOCACY));
        Set<String> beside = circle(model, calls);
        Set<String> phases = model.ids(node ->
                node.parent() == model.process() && Model.properties(node).containsKey(PHASE));
        Set<String> alone = beside.isEmpty() ? phases : walk.alone(phases, beside);
        new TreeSet<>(alone)
                .forEach(step -> model.find(step)
                        .ifPresent(phase -> findings.add(
                                Rule.PHASE_WITHOUT_ADVOCACY,
                                phase,
                                "While " + Bpmn.title(phase) + " is open, nobody advocates the project.",
                                "Let the playbook “advocacy” run beside it again and again until the project ends.")));
    }

    /** The calls and what lies on the ways from them back to them. */
    private static Set<String> circle(Model model, Set<String> calls) {
        Set<String> after = reached(calls, id -> next(model.leaving(id), "targetRef"));
        after.retainAll(reached(calls, id -> next(model.arriving(id), "sourceRef")));
        return after;
    }

    private static Set<String> reached(Set<String> from, Function<String, Set<String>> step) {
        Set<String> seen = new HashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            step.apply(open.remove()).stream().filter(seen::add).forEach(open::add);
        }
        return seen;
    }

    private static Set<String> next(List<Element> ways, String end) {
        Set<String> next = new HashSet<>();
        ways.forEach(way -> way.attribute(end).ifPresent(next::add));
        return next;
    }
}
