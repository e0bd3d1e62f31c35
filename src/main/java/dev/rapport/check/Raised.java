package dev.rapport.check;

import dev.rapport.markup.Element;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Errors and escalations that steps raise, by their codes, and who hears them. */
final class Raised {

    static final Raised ERRORS = new Raised("error", Library.Callable::errors, Set.of("endEvent"));
    static final Raised ESCALATIONS =
            new Raised("escalation", Library.Callable::escalations, Set.of("endEvent", "intermediateThrowEvent"));

    private final String definition;
    private final String reference;
    private final String code;
    private final Function<Library.Callable, Set<String>> byCalled;
    private final Set<String> raising;

    private Raised(String kind, Function<Library.Callable, Set<String>> byCalled, Set<String> raising) {
        this.definition = kind + "EventDefinition";
        this.reference = kind + "Ref";
        this.code = kind + "Code";
        this.byCalled = byCalled;
        this.raising = raising;
    }

    /** @return codes that reach whoever calls the process, called playbooks' included */
    Set<String> of(Model model, Library library) {
        return reaching(model, model.process(), library);
    }

    /** Whether an event at the step, or around it, leads on from there. */
    boolean heard(Model model, Element step, String raised) {
        return attached(model, step, raised)
                || heardAround(model, model.process(), step, raised).orElse(false);
    }

    private Set<String> reaching(Model model, Element scope, Library library) {
        Set<String> codes = new HashSet<>();
        for (Element node : scope.children()) {
            if (raising.stream().anyMatch(event -> Bpmn.is(node, event))) {
                code(model, node).ifPresent(codes::add);
            } else if (isGroup(node)) {
                addUnheard(codes, reaching(model, node, library), model, node);
            } else if (Bpmn.is(node, "callActivity")) {
                addUnheard(codes, called(node, library), model, node);
            }
        }
        codes.removeIf(raised -> handled(model, scope, raised));
        return codes;
    }

    private Set<String> called(Element call, Library library) {
        return library.playbook(call.attribute("calledElement").orElse(""))
                .map(byCalled)
                .orElse(Set.of());
    }

    private void addUnheard(Set<String> codes, Set<String> more, Model model, Element at) {
        more.stream().filter(raised -> !attached(model, at, raised)).forEach(codes::add);
    }

    /** Nothing where the step is not within the scope. */
    private Optional<Boolean> heardAround(Model model, Element scope, Element step, String raised) {
        for (Element node : scope.children()) {
            if (node == step) {
                return Optional.of(handled(model, scope, raised));
            }
            if (Bpmn.is(node, "subProcess")) {
                Optional<Boolean> within = heardAround(model, node, step, raised);
                if (within.isPresent()) {
                    return within.map(heard -> heard || attached(model, node, raised) || handled(model, scope, raised));
                }
            }
        }
        return Optional.empty();
    }

    private boolean attached(Model model, Element step, String raised) {
        return model.attached(step.id()).stream().anyMatch(event -> hears(model, event, raised));
    }

    private boolean handled(Model model, Element scope, String raised) {
        return scope.children(Bpmn.BPMN, "subProcess").stream()
                .filter(Raised::isForEvents)
                .flatMap(handler -> handler.children(Bpmn.BPMN, "startEvent").stream())
                .anyMatch(start -> hears(model, start, raised));
    }

    private boolean hears(Model model, Element event, String raised) {
        return event.child(Bpmn.BPMN, definition).isPresent()
                && code(model, event).map(raised::equals).orElse(true);
    }

    private Optional<String> code(Model model, Element event) {
        return Model.code(model, event, definition, reference, code);
    }

    private static boolean isGroup(Element node) {
        return Bpmn.is(node, "subProcess") && !isForEvents(node);
    }

    private static boolean isForEvents(Element group) {
        return group.attribute("triggeredByEvent").orElse("").equals("true");
    }
}
