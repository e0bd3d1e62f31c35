package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.check.Vocabulary;
import dev.rapport.check.Vocabulary.Use;
import dev.rapport.signoff.SignOffSubject;
import dev.rapport.testing.RapportTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told to models is what the code does. */
@RapportTest
class EngineVocabularyTest {

    private static final Pattern PROPERTY =
            Pattern.compile("(?:step\\.property\\(|Properties\\.of\\([^;]*\\)\\.get\\()Names\\.(\\w+)");
    private static final Pattern READ = Pattern.compile("getVariable\\(\\s*Names\\.(\\w+)");
    private static final Pattern WRITTEN = Pattern.compile("setVariable\\(\\s*Names\\.(\\w+)");
    private static final Pattern FIELD =
            Pattern.compile("answer(?:\\(\\))?\\.(?:text|dateOrNone|texts|number|date)\\(\"(\\w+)\"");
    private static final Map<Use, Class<?>> KINDS = Map.of(
            Use.TASK_CREATED, TaskListener.class,
            Use.TASK_COMPLETED, TaskListener.class,
            Use.STEP_STARTED, ExecutionListener.class,
            Use.STEP_ENDED, ExecutionListener.class,
            Use.SERVICE, JavaDelegate.class);

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    Delegates delegates;

    @Autowired
    List<SignOffSubject> subjects;

    @Test
    void delegatesAndSignOffsAreThoseOfTheApplication() {
        assertThat(vocabulary.delegates().keySet()).isNotEmpty().isEqualTo(delegates.names());
        assertThat(vocabulary.properties().get(Names.SIGN_OFF))
                .containsExactlyInAnyOrderElementsOf(
                        subjects.stream().map(SignOffSubject::name).toList());
    }

    @Test
    void withoutTheApplicationItSaysTheSame() {
        Vocabulary alone = ServiceLoader.load(Vocabulary.class).findFirst().orElseThrow();
        assertThat(alone.delegates()).isEqualTo(vocabulary.delegates());
        assertThat(alone.properties()).isEqualTo(vocabulary.properties());
        assertThat(alone.given()).isEqualTo(vocabulary.given());
    }

    @Test
    void aDelegateMayStandOnlyWhereTheEngineCanCallIt() {
        vocabulary
                .delegates()
                .forEach((name, told) -> assertThat(told.uses())
                        .as(name)
                        .isNotEmpty()
                        .allSatisfy(use ->
                                assertThat(delegates.find(name).orElseThrow()).isInstanceOf(KINDS.get(use))));
    }

    @Test
    void aDelegateTellsThePropertiesVariablesAndFieldsOfItsSource() throws IOException, ReflectiveOperationException {
        for (Vocabulary.Delegate told : vocabulary.delegates().values()) {
            String source = source(told.name());
            assertThat(told.properties()).as(told.name() + "’s properties").isEqualTo(names(PROPERTY, source));
            assertThat(told.writes()).as(told.name() + "’s writes").isEqualTo(names(WRITTEN, source));
            assertThat(told.fields()).as(told.name() + "’s fields").isEqualTo(found(FIELD, source));
            Set<String> read = names(READ, source);
            if (source.contains("step.project()")) {
                read.add(Names.PROJECT_KEY);
            }
            if (source.contains("step.commitment()")) {
                read.add(Names.COMMITMENT);
            }
            if (source.contains("step.round()")) {
                read.add(Names.ROUND);
            }
            if (source.contains("step.interviewee()")) {
                read.add(Names.INTERVIEWEE);
            }
            if (source.contains("step.roleChange()")) {
                read.add(Names.ROLE_CHANGE);
            }
            if (source.contains("step.merge()")) {
                read.add(Names.MERGE);
            }
            if (source.contains("step.checkpoint()")) {
                read.add(Names.CHECKPOINT);
            }
            if (source.contains("step.executive()")) {
                read.add(Names.EXECUTIVE);
            }
            if (source.contains("step.conflict()")) {
                read.add(Names.CONFLICT);
            }
            if (source.contains("step.unitChange()")) {
                read.add(Names.UNIT_CHANGE);
            }
            if (source.contains("step.workHandover()")) {
                read.add(Names.WORK_HANDOVER);
            }
            if (source.contains("step.planChange()")) {
                read.add(Names.PLAN_CHANGE);
            }
            if (source.contains("step.wave()")) {
                read.add(Names.WAVE);
            }
            if (source.contains("step.unit()")) {
                read.add(Names.UNIT);
            }
            assertThat(told.reads()).as(told.name() + "’s reads").isEqualTo(read);
        }
    }

    private static String source(String delegate) throws IOException {
        String type = delegate.substring(0, 1).toUpperCase(Locale.ROOT) + delegate.substring(1);
        return Files.readString(Path.of("src", "main", "java", "dev", "rapport", "engine", type + ".java"));
    }

    private static Set<String> names(Pattern pattern, String source) throws ReflectiveOperationException {
        Set<String> names = new HashSet<>();
        for (String constant : found(pattern, source)) {
            names.add((String) Names.class.getDeclaredField(constant).get(null));
        }
        return names;
    }

    private static Set<String> found(Pattern pattern, String source) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(source).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
