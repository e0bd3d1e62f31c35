package dev.rapport.tasklist;

import dev.rapport.refusal.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Measures how long completing takes as people feel it: waiting for the project's lock and further tries included. */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TimedCompletion {

    private static final Duration[] LIMITS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5)
    };

    private final ObjectProvider<MeterRegistry> registry;

    TimedCompletion(ObjectProvider<MeterRegistry> registry) {
        this.registry = registry;
    }

    @Around("execution(public void dev.rapport.tasklist.CompletingWork.complete(..))")
    Object measure(ProceedingJoinPoint completing) throws Throwable {
        Timer.Sample begun = Timer.start(registry.getObject());
        String outcome = "failed";
        try {
            Object nothing = completing.proceed();
            outcome = "done";
            return nothing;
        } catch (Refused refused) {
            outcome = "refused";
            throw refused;
        } finally {
            begun.stop(timer(outcome));
        }
    }

    private Timer timer(String outcome) {
        return Timer.builder("rapport.completion")
                .description("How long completing a work item took, by outcome")
                .tag("outcome", outcome)
                .serviceLevelObjectives(LIMITS)
                .register(registry.getObject());
    }
}
