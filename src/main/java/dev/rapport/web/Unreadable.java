package dev.rapport.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Says in words where a JSON body cannot be read. */
public final class Unreadable {

    private Unreadable() {}

    static String reason(HttpMessageNotReadableException failure) {
        return reason(failure.getCause());
    }

    /** A sentence that tells where a document cannot be read, without a word on how Rapport reads it. */
    public static String reason(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return "“" + unknown.getPropertyName() + "” is not known here (at " + pointer(unknown) + ").";
        }
        if (cause instanceof JsonMappingException wrong) {
            return "The value at " + pointer(wrong) + " has the wrong type.";
        }
        if (cause instanceof JsonProcessingException broken && broken.getLocation() != null) {
            return "This is not JSON: line " + broken.getLocation().getLineNr() + ", column "
                    + broken.getLocation().getColumnNr() + ".";
        }
        return "A JSON document is needed.";
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
