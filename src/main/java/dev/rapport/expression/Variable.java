package dev.rapport.expression;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record Variable(String name) implements Term {

    @Override
    public @Nullable Object value(Scope scope) {
        return scope.variable(name);
    }

    @Override
    public List<Term> parts() {
        return List.of();
    }

    @Override
    public Set<String> variables() {
        return Set.of(name);
    }

    @Override
    public Optional<String> onlyVariable() {
        return Optional.of(name);
    }
}
