package dev.rapport.check;

import dev.rapport.expression.ExpressionRefused;
import dev.rapport.expression.Template;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an attribute, or an element's own text, may hold. */
interface Value {

    /** Where it is wrong, why. */
    Optional<Fault> fault(String value);

    /** Words for people; nothing in them is computed. */
    Value TEXT = value -> holdsExpression(value)
            ? Optional.of(new Fault(
                    Rule.TEXT_NOT_ALLOWED,
                    "“" + cut(value) + "” holds an expression, which is computed where only words belong.",
                    "Write plain words, without $" + "{ } and #{ }."))
            : Optional.empty();

    /** Words for people in which facts of the process may stand. */
    Value TEMPLATE = value -> {
        try {
            Template.parse(value);
            return Optional.empty();
        } catch (ExpressionRefused refused) {
            return Optional.of(fault(value, refused));
        }
    };

    /** One expression and nothing beside it. */
    Value EXPRESSION = value -> {
        try {
            return Template.parse(value.strip()).sole().isPresent()
                    ? Optional.empty()
                    : Optional.of(new Fault(
                            Rule.EXPRESSION_NOT_ALLOWED,
                            "“" + cut(value) + "” is not one expression.",
                            "Write one condition between $" + "{ and }, for example $" + "{outcome == 'agreed'}."));
        } catch (ExpressionRefused refused) {
            return Optional.of(fault(value, refused));
        }
    };

    /** The name of a fact of the process. */
    Value FACT = matching(
            "[a-zA-Z][a-zA-Z0-9_]{0,60}",
            "is not the name of a fact",
            "Write the name of one fact, of letters and digits, for example units.");

    Value FACT_OR_EXPRESSION = value -> FACT.fault(value).isEmpty() ? Optional.empty() : EXPRESSION.fault(value);

    Value ID = matching(
            "[A-Za-z_][A-Za-z0-9_.-]{0,150}",
            "is not an id",
            "Use letters, digits, “-”, “_” and “.”, beginning with a letter.");

    Value KEY = matching(
            "[a-z][a-z0-9-]{0,60}", "is not a key", "Use small letters, digits and “-”, for example confirm-needs.");

    Value REFERENCE = matching(
            "([A-Za-z_][A-Za-z0-9_.-]*:)?[A-Za-z_][A-Za-z0-9_.-]{0,150}",
            "refers to nothing that could exist",
            "Name the id of an element of this model.");

    Value FLAG = oneOf("true", "false");

    Value COUNT = matching("[0-9]{1,6}", "is not a whole number", "Write a whole number.");

    Value MEASURE =
            matching("-?[0-9]{1,7}(\\.[0-9]{1,20})?(E-?[0-9]{1,2})?", "is not a number", "Draw the model again.");

    Value COLOUR = matching("#?[A-Za-z0-9(), .%]{1,40}", "is not a colour", "Choose a colour in the modeler.");

    /** One of our delegates; which, and where, is judged elsewhere. */
    Value DELEGATE = matching(
            "\\$\\{[a-z][a-zA-Z0-9]{0,60}\\}",
            "is not the name of something that Rapport does",
            "Use one of the steps of the palette; they name what Rapport does, between $" + "{ and }.");

    /** As the standard writes what kind of expression follows. */
    Value EXPRESSION_TYPE = matching(
            "([A-Za-z_][A-Za-z0-9_.-]*:)?tFormalExpression",
            "is no kind of expression that Rapport reads",
            "Leave the kind of expression as the modeler writes it.");

    static Value oneOf(String... allowed) {
        Set<String> words = Set.of(allowed);
        String list = Set.of(allowed).stream().sorted().collect(Collectors.joining(", "));
        return value -> words.contains(value)
                ? Optional.empty()
                : Optional.of(new Fault(
                        Rule.VALUE_NOT_ALLOWED,
                        "“" + cut(value) + "” is not allowed here.",
                        "Use one of: " + list + "."));
    }

    static Value matching(String pattern, String isNot, String remedy) {
        Pattern allowed = Pattern.compile(pattern);
        return value -> allowed.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(new Fault(Rule.VALUE_NOT_ALLOWED, "“" + cut(value) + "” " + isNot + ".", remedy));
    }

    static boolean holdsExpression(String value) {
        return value.contains("${") || value.contains("#{");
    }

    /** Long values are quoted by their beginning. */
    static String cut(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }

    private static Fault fault(String value, ExpressionRefused refused) {
        String message = refused.getMessage();
        return new Fault(
                Rule.EXPRESSION_NOT_ALLOWED,
                "“" + cut(value) + "” cannot be computed here: "
                        + (message == null ? "it is not in the grammar." : message),
                "An expression names facts, compares them and joins them with and, or, not; see “What a model may compute”.");
    }
}
