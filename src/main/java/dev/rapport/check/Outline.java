package dev.rapport.check;

import dev.rapport.markup.Element;
import dev.rapport.markup.Limits;
import dev.rapport.markup.Markup;
import dev.rapport.markup.MarkupRefused;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a model is called and which files it names, read without judging it.
 *
 * @param key the id of its process
 * @param forms ids of the forms that its tasks name
 * @param decisions ids of the decisions that its steps name
 */
public record Outline(String key, Set<String> forms, Set<String> decisions) {

    /** Nothing where the file cannot be read, or holds no process or several. */
    public static Optional<Outline> of(Artefact model) {
        try {
            Element root = Markup.read(model.content(), Limits.MODEL);
            List<Element> processes = root.children(Bpmn.BPMN, "process");
            return processes.size() == 1 ? Optional.of(of(processes.get(0))) : Optional.empty();
        } catch (MarkupRefused unreadable) {
            return Optional.empty();
        }
    }

    private static Outline of(Element process) {
        Set<String> forms = new HashSet<>();
        Set<String> decisions = new HashSet<>();
        process.walk(element -> {
            element.attribute(Bpmn.CAMUNDA, "formRef").ifPresent(forms::add);
            element.attribute(Bpmn.CAMUNDA, "decisionRef").ifPresent(decisions::add);
        });
        return new Outline(process.id(), forms, decisions);
    }

    /** The id of a form; nothing where the file cannot be read as one. */
    public static Optional<String> form(Artefact form) {
        return FormsCheck.outline(form).map(FormOutline::id);
    }

    /** The ids of a table's decisions; none where the file cannot be read as one. */
    public static Set<String> decisions(Artefact table) {
        return TablesCheck.decisions(table);
    }
}
