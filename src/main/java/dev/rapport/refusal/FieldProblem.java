package dev.rapport.refusal;

/**
 * What is wrong with one value of a request.
 *
 * @param pointer where, as an RFC 6901 JSON pointer into the request's body, for example {@code /waves/0/units/1}
 * @param detail a sentence that names the value and what would be right
 */
public record FieldProblem(String pointer, String detail) {}
