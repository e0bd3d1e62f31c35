package dev.rapport.engine;

import dev.rapport.check.Vocabulary;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/** The delegates as their annotations tell them, found without making any. */
final class DelegatesOnClassPath {

    private DelegatesOnClassPath() {}

    /** By the name that models use. */
    static Map<String, Vocabulary.Delegate> told() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Delegate.class));
        Map<String, Vocabulary.Delegate> told = new TreeMap<>();
        for (BeanDefinition found : scan.findCandidateComponents(Delegate.class.getPackageName())) {
            Class<?> type = ClassUtils.resolveClassName(
                    String.valueOf(found.getBeanClassName()), Delegate.class.getClassLoader());
            told.put(name(type), delegate(name(type), type.getAnnotation(Delegate.class)));
        }
        return Map.copyOf(told);
    }

    private static String name(Class<?> type) {
        return StringUtils.uncapitalizeAsProperty(type.getSimpleName());
    }

    private static Vocabulary.Delegate delegate(String name, Delegate told) {
        return new Vocabulary.Delegate(
                name,
                Set.of(told.uses()),
                Set.of(told.properties()),
                Set.of(told.reads()),
                Set.of(told.writes()),
                Set.of(told.fields()));
    }
}
