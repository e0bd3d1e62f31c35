package dev.rapport.expression;

import java.util.List;

record Comparison(Operator operator, Term left, Term right) implements Term {

    @Override
    public Boolean value(Scope scope) {
        return operator.compares(left.value(scope), right.value(scope));
    }

    @Override
    public List<Term> parts() {
        return List.of(left, right);
    }
}
