package dev.rapport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TricksTest {

    @ParameterizedTest
    @MethodSource("tricks")
    void aTrickIsRefusedWhereItStands(Example trick) throws IOException {
        assertThat(trick.findings())
                .filteredOn(finding -> finding.rule().equals(trick.rule().key()))
                .anyMatch(
                        finding -> trick.element().isEmpty() || trick.element().equals(finding.element()));
    }

    static List<Example> tricks() {
        return Tricks.all();
    }

    @Test
    void eachWithinEachWithinEachIsTooOften() {
        assertThat(Bundle.CHECK.check(
                        Exhausting.all().getOrDefault("for each, for each, for each", List.of()), Library.EMPTY))
                .extracting(Finding::rule)
                .contains("too-often");
    }
}
