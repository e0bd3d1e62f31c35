package dev.rapport.expression;

import java.util.Arrays;
import java.util.Optional;

/** The functions that an expression may call, and no others. */
enum Function {
    SIZE("size", 1, "size(list)"),
    CONTAINS("contains", 2, "contains(list, value)"),
    TODAY("today", 0, "today()");

    private final String word;
    private final int arguments;
    private final String form;

    Function(String word, int arguments, String form) {
        this.word = word;
        this.arguments = arguments;
        this.form = form;
    }

    static Optional<Function> named(String word) {
        return Arrays.stream(values())
                .filter(function -> function.word.equals(word))
                .findFirst();
    }

    int arguments() {
        return arguments;
    }

    /** How it is written. */
    String form() {
        return form;
    }
}
