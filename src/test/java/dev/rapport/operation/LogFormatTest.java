package dev.rapport.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LogFormatTest {

    @Test
    void thereAreTwoAndAnythingElseIsRefusedInWords() {
        assertThat(LogFormat.isJson("json")).isTrue();
        assertThat(LogFormat.isJson("plain")).isFalse();
        assertThatThrownBy(() -> LogFormat.isJson("xml")).hasMessageContaining("RAPPORT_LOG is “json”, or “plain”");
    }
}
