package dev.rapport.expression;

import java.util.List;

record Not(Term term) implements Term {

    @Override
    public Boolean value(Scope scope) {
        return !term.holds(scope);
    }

    @Override
    public List<Term> parts() {
        return List.of(term);
    }
}
