package dev.rapport.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

record Literal(@Nullable Object value) implements Term {

    @Override
    public @Nullable Object value(Scope scope) {
        return value;
    }

    @Override
    public List<Term> parts() {
        return List.of();
    }
}
