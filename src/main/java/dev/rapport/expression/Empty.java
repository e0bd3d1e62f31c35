package dev.rapport.expression;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nothing, a text without characters, a list without elements. */
record Empty(Term term) implements Term {

    @Override
    public Boolean value(Scope scope) {
        return empty(term.value(scope));
    }

    @Override
    public List<Term> parts() {
        return List.of(term);
    }

    private static boolean empty(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty();
        }
        if (value instanceof Object[] array) {
            return array.length == 0;
        }
        return value == null || value.equals("");
    }
}
