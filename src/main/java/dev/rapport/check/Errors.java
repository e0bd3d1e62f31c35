package dev.rapport.check;

import dev.rapport.markup.Element;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Errors with which steps end, by their codes, and who hears them. */
final class Errors {

    private static final String DEFINITION = "errorEventDefinition";

    private Errors() {}

    /** @return codes with which the process may end, called playbooks' included */
    static Set<String> of(Model model, Library library) {
        return thrown(model, model.process(), library);
    }

    private static Set<String> thrown(Model model, Element scope, Library library) {
        Set<String> codes = new HashSet<>();
        for (Element node : scope.children()) {
            if (Bpmn.is(node, "endEvent")) {
                code(model, node).ifPresent(codes::add);
            } else if (Bpmn.is(node, "subProcess") && !isForEvents(node)) {
                add(codes, thrown(model, node, library), model, node);
            } else if (Bpmn.is(node, "callActivity")) {
                add(
                        codes,
                        library.playbook(node.attribute("calledElement").orElse(""))
                                .map(Library.Callable::errors)
                                .orElse(Set.of()),
                        model,
                        node);
            }
        }
        scope.children(Bpmn.BPMN, "subProcess").stream()
                .filter(Errors::isForEvents)
                .flatMap(handler -> handler.children(Bpmn.BPMN, "startEvent").stream())
                .forEach(start -> codes.removeIf(code -> hears(model, start, code)));
        return codes;
    }

    private static void add(Set<String> codes, Set<String> more, Model model, Element at) {
        more.stream().filter(code -> !caught(model, at, code)).forEach(codes::add);
    }

    private static boolean isForEvents(Element group) {
        return group.attribute("triggeredByEvent").orElse("").equals("true");
    }

    /** Whether an event at the step leads on from that error. */
    static boolean caught(Model model, Element step, String code) {
        return model.attached(step.id()).stream().anyMatch(event -> hears(model, event, code));
    }

    private static boolean hears(Model model, Element event, String code) {
        return event.child(Bpmn.BPMN, DEFINITION).isPresent()
                && code(model, event).map(code::equals).orElse(true);
    }

    private static Optional<String> code(Model model, Element event) {
        return Model.code(model, event, DEFINITION, "errorRef", "errorCode");
    }
}
