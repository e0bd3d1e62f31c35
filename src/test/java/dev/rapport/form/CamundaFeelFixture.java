package dev.rapport.form;

import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/** FEEL by the engine that Camunda 7 brings; {@code forJava()} sets the mapper that returns plain Java values. */
final class CamundaFeelFixture implements Feel {
    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();

    @Override
    public @Nullable Object evaluate(String expression, Map<String, @Nullable Object> context) {
        EvaluationResult outcome = engine.evaluateExpression(expression, context);
        if (outcome.isFailure()) {
            throw new FeelFailed(outcome.failure().message());
        }
        if (callsNoFunction(outcome)) {
            throw new FeelFailed("“" + expression + "” calls a function that does not exist.");
        }
        return outcome.result();
    }

    /** The engine turns a call of a missing function into null, which would let a broken rule pass. */
    private static boolean callsNoFunction(EvaluationResult outcome) {
        var failures = outcome.suppressedFailures();
        for (int at = 0; at < failures.size(); at++) {
            if (failures.apply(at).failureType().toString().equals("NO_FUNCTION_FOUND")) {
                return true;
            }
        }
        return false;
    }
}
