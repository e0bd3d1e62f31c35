package dev.rapport.check;

import dev.rapport.check.Finding.Severity;
import dev.rapport.markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with one file of decision tables, the first {@value #MOST} findings, each with its element. */
final class TableFindings {

    private static final int MOST = 200;

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    TableFindings(String file) {
        this.file = file;
    }

    /** On the file as a whole. */
    void error(String rule, String what, String remedy) {
        found.add(new Finding(Severity.ERROR, rule, file, null, "the file", what, remedy));
    }

    void error(Element element, String rule, String what, String remedy) {
        add(Severity.ERROR, element, rule, what, remedy);
    }

    void warning(Element element, String rule, String what, String remedy) {
        add(Severity.WARNING, element, rule, what, remedy);
    }

    private void add(Severity severity, Element element, String rule, String what, String remedy) {
        if (found.size() < MOST) {
            found.add(new Finding(severity, rule, file, id(element), name(element), what, remedy));
        }
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    /** Its own id, or that of the closest element around it that has one. */
    private static @Nullable String id(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (!at.id().isEmpty()) {
                return at.id();
            }
        }
        return null;
    }

    static String name(Element element) {
        Element decision = around(element, "decision");
        String whole = decision == null ? "the file" : "decision “" + title(decision) + "”";
        Element rule = around(element, "rule");
        if (rule != null && rule.parent() != null) {
            int row = rule.parent().children(TableRules.DMN, "rule").indexOf(rule) + 1;
            return "rule " + row + " of " + whole;
        }
        for (String part : List.of("input", "output", "literalExpression", "inputData", "knowledgeSource")) {
            Element column = around(element, part);
            if (column != null) {
                return part.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT) + " “" + title(column) + "” of "
                        + whole;
            }
        }
        return whole;
    }

    private static String title(Element element) {
        return element.attribute("label")
                .or(() -> element.attribute("name"))
                .filter(text -> !text.isBlank())
                .orElse(element.id());
    }

    private static @Nullable Element around(Element element, String local) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.name().local().equals(local) && at.name().namespace().equals(TableRules.DMN)) {
                return at;
            }
        }
        return null;
    }
}
