package dev.rapport.check;

import dev.rapport.markup.Element;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether each task's form is there and asks for what the task keeps. */
final class FormsUsedCheck {

    private final Vocabulary vocabulary;
    private final Findings findings;

    FormsUsedCheck(Vocabulary vocabulary, Findings findings) {
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** @param fields the keys of each form's fields, by the form's id */
    void check(Model model, Map<String, Set<String>> fields) {
        Set<String> unused = new TreeSet<>(fields.keySet());
        for (Element task : model.all("userTask")) {
            String form = task.attribute(Bpmn.CAMUNDA, "formRef").orElse("");
            unused.remove(form);
            Set<String> keys = fields.get(form);
            if (keys == null) {
                findings.add(
                        Rule.FORM_MISSING,
                        task,
                        "The form “" + Value.cut(form) + "” of " + Bpmn.title(task) + " is not there.",
                        "Bring the form together with the model; its id must be “" + Value.cut(form) + "”.");
            } else {
                asked(task, form, keys, model);
            }
        }
        unused.forEach(form -> findings.add(
                Rule.FORM_UNUSED, "No task has the form “" + form + "”.", "Name it in a task, or leave it out."));
    }

    private void asked(Element task, String form, Set<String> keys, Model model) {
        Set<String> wanted = new TreeSet<>(new HashSet<>(Facts.kept(task)));
        model.calls(task)
                .flatMap(call -> Stream.ofNullable(vocabulary.delegates().get(call.delegate())))
                .forEach(delegate -> wanted.addAll(delegate.fields()));
        wanted.removeAll(keys);
        wanted.forEach(key -> findings.add(
                Rule.FIELD_MISSING,
                task,
                "The form “" + form + "” does not ask for “" + key + "”, which " + Bpmn.title(task) + " keeps.",
                "Add a field with the key “" + key + "” to the form."));
    }
}
