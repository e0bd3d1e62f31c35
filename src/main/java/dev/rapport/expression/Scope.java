package dev.rapport.expression;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression sees. */
record Scope(Map<String, ? extends @Nullable Object> variables, Clock clock) {

    @Nullable
    Object variable(String name) {
        if (!variables.containsKey(name)) {
            throw new ExpressionFailed("There is no variable “" + name + "”.");
        }
        return variables.get(name);
    }
}
