package dev.rapport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The check ends on whatever it is given. The time is a guard only: without it a fault would never be told. */
class ExhaustingTest {

    private static final Map<String, List<Artefact>> ALL = Exhausting.all();
    private static final Duration GUARD = Duration.ofSeconds(30);

    @ParameterizedTest
    @MethodSource("all")
    void theCheckEnds(String what) {

        Assertions.assertTimeoutPreemptively(
                GUARD,
                () -> assertThat(Bundle.CHECK.check(ALL.getOrDefault(what, List.of()), Bundle.library()))
                        .anyMatch(Finding::refuses));
    }

    static Stream<String> all() {
        return ALL.keySet().stream();
    }
}
