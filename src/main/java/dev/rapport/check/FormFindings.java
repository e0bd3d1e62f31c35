package dev.rapport.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Gathers what is wrong with one form, the first {@value #MOST} findings, each with the component that is meant. */
final class FormFindings {

    private static final int MOST = 200;

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    FormFindings(String file) {
        this.file = file;
    }

    /** On the form as a whole. */
    void error(String rule, String what, String remedy) {
        found.add(new Finding(Severity.ERROR, rule, file, null, "the form", what, remedy));
    }

    void error(JsonNode component, String rule, String what, String remedy) {
        add(Severity.ERROR, component, rule, what, remedy);
    }

    void warning(JsonNode component, String rule, String what, String remedy) {
        add(Severity.WARNING, component, rule, what, remedy);
    }

    private void add(Severity severity, JsonNode component, String rule, String what, String remedy) {
        if (found.size() >= MOST) {
            return;
        }
        String id = first(component, "id", "key", "path");
        found.add(new Finding(severity, rule, file, id.isEmpty() ? null : id, name(component), what, remedy));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    boolean refuses() {
        return found.stream().anyMatch(Finding::refuses);
    }

    /** What people call a component: its label, or its type and its key. */
    static String name(JsonNode component) {
        String label = first(component, "label", "dateLabel", "timeLabel");
        if (!label.isEmpty()) {
            return label;
        }
        String type = component.path("type").asText();
        String id = first(component, "key", "id", "path");
        String name = (type + " " + id).strip();
        return name.isEmpty() ? "a component" : name;
    }

    private static String first(JsonNode component, String... names) {
        return Stream.of(names)
                .map(name -> component.path(name).asText("").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
