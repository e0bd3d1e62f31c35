package dev.rapport.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

record Call(Function function, List<Term> parts) implements Term {

    @Override
    public @Nullable Object value(Scope scope) {
        return switch (function) {
            case SIZE -> Functions.size(parts.get(0).value(scope));
            case CONTAINS ->
                Functions.contains(parts.get(0).value(scope), parts.get(1).value(scope));
            case TODAY -> Functions.today(scope.clock());
        };
    }
}
