package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.refusal.Refused;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepableTest {

    private final Keepable keepable = new Keepable(new EngineVocabulary());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "projectKey",
                "units",
                "unit",
                "answer",
                "outcome",
                "advocacyRhythm",
                "trainingNeeded",
                "assignTask",
                "keepAnswer",
                "execution",
                "task",
                "loopCounter",
                "nrOfInstances",
                "empty",
                "true",
                "",
                "a b",
                "a.b",
                "1st",
                "${a}"
            })
    void aNameThatMeansSomethingElseIsRefused(String name) {
        assertThatThrownBy(() -> keepable.name(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anyOtherNameIsKeptWithoutTheSpaceAroundIt() {
        assertThat(keepable.name(" goDate_2 ")).isEqualTo("goDate_2");
    }

    @Test
    void whatDecidesIsKept() {
        assertThat(keepable.value("a", null)).isNull();
        assertThat(keepable.value("a", true)).isEqualTo(true);
        assertThat(keepable.value("a", 7)).isEqualTo(7L);
        assertThat(keepable.value("a", new BigDecimal("7.0"))).isEqualTo(7L);
        assertThat(keepable.value("a", new BigDecimal("7.5"))).isEqualTo(7.5);
        assertThat(keepable.value("a", "2031-03-12")).isEqualTo("2031-03-12");
        assertThat(keepable.value("a", "é".repeat(200))).isEqualTo("é".repeat(200));
        assertThat(keepable.value("a", List.of("x", "y")))
                .isInstanceOfSatisfying(
                        ObjectValue.class, list -> assertThat(list.getValue()).isEqualTo(List.of("x", "y")));
    }

    @Test
    void whatPeopleWroteAtLengthIsNot() {
        for (Object much :
                List.of("é".repeat(201), List.of("é".repeat(201)), Collections.nCopies(101, "x"), Map.of("a", "b"))) {
            assertThatThrownBy(() -> keepable.value("story", much))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems())
                                    .extracting("pointer")
                                    .containsExactly("/values/story"));
        }
    }
}
