package dev.rapport.engine;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** FEEL of decision tables: what we do not allow is refused when it is to be evaluated, whoever deployed it. */
final class GuardedFeel implements FeelEngine {

    private static final int REMEMBERED = 1000;

    /** What was judged, so that a table decided often is parsed once. */
    private record Judged(String expression, boolean unaryTests) {}

    private final FeelEngine feel;
    private final Set<Judged> allowed = new LinkedHashSet<>();

    GuardedFeel(FeelEngine feel) {
        this.feel = feel;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the engine's interface has it so
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        judge(new Judged(expression, false));
        return feel.evaluateSimpleExpression(expression, variables);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
        judge(new Judged(expression, true));
        return feel.evaluateSimpleUnaryTests(expression, input, variables);
    }

    private void judge(Judged judged) {
        if (knows(judged)) {
            return;
        }
        Optional<String> refusal = AllowedFeel.whyNot(judged.expression(), judged.unaryTests());
        if (refusal.isPresent()) {
            throw new FeelException("“" + judged.expression() + "” is not allowed. " + refusal.get());
        }
        remember(judged);
    }

    private synchronized boolean knows(Judged judged) {
        return allowed.contains(judged);
    }

    private synchronized void remember(Judged judged) {
        if (allowed.size() >= REMEMBERED) {
            allowed.clear();
        }
        allowed.add(judged);
    }
}
