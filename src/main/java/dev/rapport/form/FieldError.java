package dev.rapport.form;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why one submitted value was refused.
 *
 * @param pointer RFC 6901 pointer under the values; empty when the submission as a whole is refused
 * @param message a sentence for people that names the field's label and what would be right
 */
public record FieldError(String pointer, String message) {
    static FieldError at(List<String> path, String message) {
        return new FieldError(path.stream().map(FieldError::escaped).collect(Collectors.joining()), message);
    }

    private static String escaped(String step) {
        return "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
