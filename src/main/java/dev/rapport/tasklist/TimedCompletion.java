package dev.rapport.tasklist;

import dev.rapport.refusal.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.lang.reflect.Method;
import java.time.Duration;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

/** Measures how long completing takes as people feel it: waiting for the project's lock and further tries included. */
class TimedCompletion implements MethodInterceptor {

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

    /** Around the use case alone, outside of everything else that goes around it. */
    @Configuration(proxyBeanMethods = false)
    static class OfCompletingWork {

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static Advisor timedCompletion(ObjectProvider<MeterRegistry> registry) {
            DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
                    new StaticMethodMatcherPointcut() {
                        @Override
                        public boolean matches(Method method, Class<?> type) {
                            return CompletingWork.class.isAssignableFrom(type)
                                    && method.getName().equals("complete");
                        }
                    },
                    new TimedCompletion(registry));
            advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return advisor;
        }
    }

    @Override
    public @Nullable Object invoke(MethodInvocation completing) throws Throwable {
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
