package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChromiumTest {

    @Test
    void isThereOrGetsInstalled() {
        assertThat(Chromium.executable()).isExecutable();
    }

    @Test
    void isNeverLeftOutInSilence() {
        assertThat(Chromium.onPath(List.of("no-such-browser"))).isEmpty();
        assertThatThrownBy(() -> Chromium.orFail(Optional.empty()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("apt-get install --yes chromium-headless-shell");
    }
}
