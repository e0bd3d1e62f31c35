package dev.rapport.database;

import org.springframework.aop.Advisor;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.retry.annotation.EnableRetry;
import org.springframework.transaction.annotation.Transactional;

/** Puts repetition outside of transactions. */
@Configuration(proxyBeanMethods = false)
@EnableRetry(order = Ordered.LOWEST_PRECEDENCE - 10)
class TryingAgain {

    /** By annotations alone: expressions of AspectJ take a second of a start, as each bean's class is read for them. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor anewAfterStalePlan() {
        ComposablePointcut transactions = new ComposablePointcut(
                        AnnotationMatchingPointcut.forClassAnnotation(Transactional.class))
                .union((Pointcut) AnnotationMatchingPointcut.forMethodAnnotation(Transactional.class));
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(transactions, new AnewAfterStalePlan());
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 5);
        return advisor;
    }
}
