package dev.rapport.expression;

import java.util.List;

/** As in the engine, the right part is not looked at where the left holds. */
record Or(Term left, Term right) implements Term {

    @Override
    public Boolean value(Scope scope) {
        return left.holds(scope) || right.holds(scope);
    }

    @Override
    public List<Term> parts() {
        return List.of(left, right);
    }
}
