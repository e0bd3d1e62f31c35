package dev.rapport.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates FEEL; whoever runs the engine implements it. */
public interface Feel {
    /**
     * Returns plain Java: null, booleans, strings, numbers, lists, string-keyed maps or {@code java.time} values.
     * A variable missing from the context is null, not a failure.
     *
     * @param expression FEEL without the leading equals sign
     * @throws FeelFailed if the expression cannot be parsed or evaluated; nothing else is thrown
     */
    @Nullable
    Object evaluate(String expression, Map<String, @Nullable Object> context) throws FeelFailed;
}
