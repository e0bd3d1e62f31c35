package dev.rapport.engine;

import dev.rapport.form.Feel;
import dev.rapport.form.FeelFailed;
import dev.rapport.form.FormCheck;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * FEEL for forms, by the interpreter that decision tables use, returning plain Java values. The interpreter sets up all
 * its functions anew for each evaluation, which took a tenth of completing a task: outcomes that depend on a few short
 * values alone are kept.
 */
@Component
class CamundaFeel implements Feel {

    private static final int KEPT = 1000;

    private final FeelEngineApi engine;
    private final ConcurrentLruCache<String, Allowed> parsed = new ConcurrentLruCache<>(KEPT, this::allowed);
    private final ConcurrentLruCache<Asked, Optional<Object>> known = new ConcurrentLruCache<>(KEPT, this::answer);

    private record Allowed(ParsedExpression expression, Optional<FeelInputs> inputs) {}

    private record Asked(String expression, List<String> names, List<Optional<Object>> values) {}

    @Autowired
    CamundaFeel(Clock clock, ZoneId organizationZone) {
        this(clock.withZone(organizationZone));
    }

    /** @param clock says in its zone what {@code now()} and {@code today()} are */
    CamundaFeel(Clock clock) {
        engine = FeelEngineBuilder.forJava().withClock(TimedFeel.by(clock)).build();
    }

    @Override
    public @Nullable Object evaluate(String expression, Map<String, @Nullable Object> context) {
        Optional<Asked> asked = parsed.get(expression)
                .inputs()
                .flatMap(inputs -> inputs.values(context).map(values -> new Asked(expression, inputs.names(), values)));
        return asked.isPresent() ? known.get(asked.get()).orElse(null) : answer(expression, context);
    }

    private Optional<Object> answer(Asked asked) {
        Map<String, @Nullable Object> context = new HashMap<>();
        for (int at = 0; at < asked.names().size(); at++) {
            context.put(asked.names().get(at), asked.values().get(at).orElse(null));
        }
        return Optional.ofNullable(answer(asked.expression(), context));
    }

    private @Nullable Object answer(String expression, Map<String, @Nullable Object> context) {
        EvaluationResult outcome = evaluated(expression, context);
        if (outcome.isFailure()) {
            throw new FeelFailed(outcome.failure().message());
        }
        if (callsNoFunction(outcome)) {
            throw new FeelFailed("“" + expression + "” calls a function that does not exist.");
        }
        return outcome.result();
    }

    /** What may not be evaluated is not kept. */
    private Allowed allowed(String expression) {
        AllowedFeel.whyNot(expression, false).ifPresent(refusal -> {
            throw new FeelFailed("“" + expression + "” is not allowed. " + refusal);
        });
        ParsedExpression allowed = engine.parseExpression(expression).parsedExpression();
        return new Allowed(allowed, FeelInputs.of(allowed));
    }

    private EvaluationResult evaluated(String expression, Map<String, @Nullable Object> context) {
        ParsedExpression allowed = parsed.get(expression).expression();
        try {
            return engine.evaluate(allowed, context);
        } catch (RuntimeException failure) {
            throw new FeelFailed("“" + expression + "” cannot be evaluated.");
        }
    }

    /** The interpreter turns a call of a missing function into null, which would let a broken rule pass. */
    private static boolean callsNoFunction(EvaluationResult outcome) {
        var failures = outcome.suppressedFailures();
        for (int at = 0; at < failures.size(); at++) {
            if (failures.apply(at).failureType().toString().equals("NO_FUNCTION_FOUND")) {
                return true;
            }
        }
        return false;
    }

    @Bean
    static FormCheck formCheck(Feel feel, Clock clock) {
        return new FormCheck(feel, clock);
    }
}
