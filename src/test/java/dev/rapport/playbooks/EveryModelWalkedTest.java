package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.Walks;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class EveryModelWalkedTest {

    @Test
    void eachShippedModelHasTestsThatWalkAllOfIt() throws IOException {
        List<String> shipped = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*/*.bpmn"))
                .map(file -> String.valueOf(file.getFilename()).replace(".bpmn", ""))
                .toList();

        assertThat(shipped).isNotEmpty();
        assertThat(walked()).containsExactlyInAnyOrderElementsOf(shipped);
    }

    private static Stream<String> walked() {
        ClassPathScanningCandidateComponentProvider tests = new ClassPathScanningCandidateComponentProvider(false);
        tests.addIncludeFilter(new AnnotationTypeFilter(Walks.class));
        return tests.findCandidateComponents("dev.rapport").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(EveryModelWalkedTest::model);
    }

    private static String model(String name) {
        try {
            return Class.forName(name).getAnnotation(Walks.class).value();
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
