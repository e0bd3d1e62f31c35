package dev.rapport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we ship passes the door that everybody’s models pass. */
class ShippedPlaybooksTest {

    static Set<String> keys() throws IOException {
        return Bundle.shipped().keySet();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void nothingIsFound(String key) throws IOException {
        assertThat(Bundle.CHECK.check(Bundle.shipped(key), Bundle.library())).isEmpty();
    }

    @Test
    void aPlaybookIsDescribedToThoseThatCallIt() throws IOException {
        Library library = Bundle.library();
        assertThat(library.playbook("training")).hasValueSatisfying(training -> {
            assertThat(training.needs()).containsExactlyInAnyOrder("projectKey", "unit");
            assertThat(training.signs()).isFalse();
            assertThat(training.calls()).isEmpty();
        });
        assertThat(library.playbook("strategy-alignment")).hasValueSatisfying(alignment -> {
            assertThat(alignment.needs()).containsExactlyInAnyOrder("projectKey", "units");
            assertThat(alignment.signs()).isTrue();
        });
        assertThat(library.playbook("project-lifecycle"))
                .hasValueSatisfying(lifecycle -> assertThat(lifecycle.calls())
                        .containsExactlyInAnyOrder("listening", "strategy-alignment", "wave", "advocacy"));
        assertThat(library.playbook("wave")).hasValueSatisfying(wave -> {
            assertThat(wave.needs()).containsExactlyInAnyOrder("projectKey", "wave");
            assertThat(wave.signs()).isTrue();
            assertThat(wave.calls()).containsExactlyInAnyOrder("training", "user-involvement", "go-live", "hypercare");
        });
        assertThat(library.playbook("nothing")).isEmpty();
        assertThat(library.decides("training-proposal")).isTrue();
    }
}
