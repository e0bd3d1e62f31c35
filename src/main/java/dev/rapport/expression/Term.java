package dev.rapport.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of an expression, which has a value. */
sealed interface Term extends Expression permits Literal, Variable, Comparison, And, Or, Not, Empty, Call {

    /** What the engine would find for the same variables. */
    @Nullable
    Object value(Scope scope);

    /** What it is made of, from left to right. */
    List<Term> parts();

    default boolean holds(Scope scope) {
        return Coercion.toBoolean(value(scope));
    }

    @Override
    default Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        parts().forEach(part -> names.addAll(part.variables()));
        return names;
    }

    @Override
    default Optional<String> onlyVariable() {
        return Optional.empty();
    }
}
