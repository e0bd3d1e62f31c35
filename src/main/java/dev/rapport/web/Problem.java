package dev.rapport.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An RFC 9457 problem document; {@code errors} names each value that needs a correction. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<FieldProblem> errors) {

    public static Problem of(Refused refused) {
        return new Problem(
                "about:blank",
                refused.reason().title(),
                refused.reason().status(),
                String.valueOf(refused.getMessage()),
                refused.problems().isEmpty() ? null : refused.problems());
    }

    public static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, null);
    }
}
