package dev.rapport.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.rapport.refusal.Refused;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Says in words where a JSON body cannot be read. */
public final class Unreadable {

    private Unreadable() {}

    static Refused refusal(HttpMessageNotReadableException failure) {
        return failure.contains(BodyLimit.Exceeded.class) ? BodyLimit.refusal() : refusal(failure.getCause());
    }

    /** Tells where a document cannot be read, without a word on how Rapport reads it. */
    public static Refused refusal(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return Refused.malformed(pointer(unknown), "“" + unknown.getPropertyName() + "” is not known here.");
        }
        if (cause instanceof JsonMappingException wrong
                && !(wrong instanceof MismatchedInputException end && atEnd(end))) {
            return Refused.malformed(
                    pointer(wrong), "The value at “" + pointer(wrong) + "” cannot be read: it is of another kind.");
        }
        if (cause instanceof JsonProcessingException broken && broken.getLocation() != null) {
            return Refused.malformed("This is not JSON: line "
                    + broken.getLocation().getLineNr() + ", column "
                    + broken.getLocation().getColumnNr() + ".");
        }
        return Refused.malformed("A JSON document is needed.");
    }

    private static boolean atEnd(MismatchedInputException failure) {
        return failure.getPath().isEmpty() && failure.getTargetType() == null;
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
