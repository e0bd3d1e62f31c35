package dev.rapport.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one value of a request.
 *
 * @param pointer where, as an RFC 6901 JSON pointer into the request's body, for example {@code /waves/0/units/1}
 * @param detail a sentence that names the value and what would be right
 * @param inFile where in an uploaded file, for values that came in one
 */
public record FieldProblem(
        String pointer,
        String detail,
        @JsonUnwrapped @Nullable InFile inFile) {

    public FieldProblem(String pointer, String detail) {
        this(pointer, detail, null);
    }

    /**
     * A place in an uploaded file of rows.
     *
     * @param file the part's name, for example {@code people}
     * @param line counted from 1, the header included
     * @param column the column's name, empty where the whole row is meant
     * @param value what stands there, shortened
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InFile(
            String file, long line, String column, @Nullable String value, String reason) {}
}
