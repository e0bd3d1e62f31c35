package dev.rapport.check;

import dev.rapport.markup.Element;
import dev.rapport.markup.Limits;
import dev.rapport.markup.Markup;
import dev.rapport.markup.MarkupRefused;
import dev.rapport.markup.Name;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a file of decision tables (DMN 1.3): only elements and attributes on the list, no expression but FEEL that we
 * allow, and tables that the engine can decide.
 */
final class TablesCheck {

    private static final Set<String> FEEL = Set.of(
            "http://www.omg.org/spec/FEEL/20140401",
            "http://www.omg.org/spec/DMN/20180521/FEEL/",
            "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20211108/FEEL/",
            "https://www.omg.org/spec/DMN/20230324/FEEL/");
    private static final Set<String> TESTS = Set.of("inputEntry", "inputValues", "outputValues");
    private static final Set<String> EXPRESSIONS =
            Set.of("inputExpression", "inputEntry", "inputValues", "outputEntry", "outputValues", "literalExpression");

    private final Vocabulary vocabulary;

    TablesCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Finding> check(Artefact file) {
        TableFindings findings = new TableFindings(file.name());
        try {
            Element definitions = Markup.read(file.content(), Limits.MODEL);
            if (!definitions.name().equals(new Name(TableRules.DMN, "definitions"))) {
                findings.error(
                        "table-version",
                        "The file is not a decision table of DMN 1.3.",
                        "Save it with a modeler for Camunda 7.");
                return findings.all();
            }
            Set<String> ids = new HashSet<>();
            definitions.walk(element -> visit(element, ids, findings));
            new TableSense(definitions, findings).check();
        } catch (MarkupRefused refused) {
            String line = refused.line() > 0 ? ", see line " + refused.line() : "";
            findings.error(
                    "table-unreadable",
                    "The file cannot be read: " + refused.getMessage() + line + ".",
                    "Save it again with the modeler.");
        }
        return findings.all();
    }

    /** The ids of the decisions in a file; none where it cannot be read. */
    static Set<String> decisions(Artefact file) {
        try {
            Set<String> ids = new LinkedHashSet<>();
            Markup.read(file.content(), Limits.MODEL)
                    .children(TableRules.DMN, "decision")
                    .forEach(decision -> ids.add(decision.id()));
            return ids;
        } catch (MarkupRefused unreadable) {
            return Set.of();
        }
    }

    private void visit(Element element, Set<String> ids, TableFindings findings) {
        if (!TableRules.allows(element)) {
            findings.error(
                    element,
                    "table-element-not-allowed",
                    "It holds a “" + element.name() + "” (line " + element.line() + "), which is not allowed here.",
                    "Remove it; decide by a table or by one FEEL expression.");
            return;
        }
        for (Name attribute : element.attributes().keySet()) {
            if (!TableRules.allows(element, attribute)) {
                findings.error(
                        element,
                        "table-attribute-not-allowed",
                        "Its “" + element.name() + "” has “" + attribute + "”, which is not allowed here.",
                        "Remove it.");
            }
        }
        words(element, findings);
        if (!element.id().isEmpty() && !ids.add(element.id())) {
            findings.error(
                    element, "table-id-twice", "The id “" + element.id() + "” is used twice.", "Give each its own id.");
        }
        expression(element, findings);
    }

    private static void words(Element element, TableFindings findings) {
        if (!TableRules.wordy(element) && !element.text().isBlank()) {
            findings.error(
                    element,
                    "table-element-not-allowed",
                    "Its “" + element.name() + "” holds text of its own (line " + element.line() + ").",
                    "Remove the text.");
        }
    }

    private void expression(Element element, TableFindings findings) {
        language(element, findings);
        if (!element.name().namespace().equals(TableRules.DMN)
                || !EXPRESSIONS.contains(element.name().local())) {
            return;
        }
        List<Element> texts = element.children(TableRules.DMN, "text");
        if (texts.size() > 1) {
            findings.error(element, "table-feel-not-allowed", "It holds two expressions.", "Keep one of them.");
        }
        String text = texts.stream().findFirst().map(Element::text).orElse("");
        boolean tests = TESTS.contains(element.name().local());
        if (text.isBlank() && (tests || element.name().local().equals("outputEntry"))) {
            return;
        }
        Optional<String> refusal = vocabulary.whyNotFeel(text, tests);
        refusal.ifPresent(why -> findings.error(
                element,
                "table-feel-not-allowed",
                "It holds FEEL that is not allowed: “" + text.strip() + "”. " + why,
                "Change the expression; texts stand between quotation marks."));
    }

    private static void language(Element element, TableFindings findings) {
        element.attribute("expressionLanguage")
                .filter(language -> !FEEL.contains(language)
                        && !language.toLowerCase(Locale.ROOT).equals("feel"))
                .ifPresent(language -> findings.error(
                        element,
                        "table-language-not-allowed",
                        "It is written in “" + language + "”.",
                        "Choose FEEL as the language of the expression."));
    }
}
