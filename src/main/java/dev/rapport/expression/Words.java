package dev.rapport.expression;

import java.util.Set;

/** Words that mean something of their own and therefore name no variable. */
final class Words {

    private static final int LONGEST = 64;
    private static final Set<String> LANGUAGE = Set.of(
            "and",
            "or",
            "not",
            "empty",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "true",
            "false",
            "null",
            "div",
            "mod",
            "instanceof");
    private static final Set<String> ENGINE =
            Set.of("execution", "task", "caseExecution", "externalTask", "authenticatedUserId", "variableContext");

    private Words() {}

    /** The variable of that name. */
    static Variable variable(Token word) throws ExpressionRefused {
        String name = word.text();
        if (LANGUAGE.contains(name)) {
            throw new ExpressionRefused(
                    word.at(),
                    word.shown() + " is a word of its own here: a variable or a value belongs in its place.");
        }
        if (ENGINE.contains(name)) {
            throw new ExpressionRefused(
                    word.at(), word.shown() + " belongs to the engine: name one of the process’s own variables.");
        }
        if (name.length() > LONGEST) {
            throw new ExpressionRefused(
                    word.at(),
                    word.shown() + " is too long for a variable’s name: " + LONGEST + " characters at most.");
        }
        return new Variable(name);
    }
}
