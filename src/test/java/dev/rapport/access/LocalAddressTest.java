package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @Test
    void ourOwnPlacesAreGoneTo() {
        assertThat(LocalAddress.of("/tasks/1?a=b&c=%C3%A4#x")).isEqualTo("/tasks/1?a=b&c=%C3%A4#x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "//evil.example", "/\\evil.example", "/tasks/{abc}", "/a b", "/\u2028"})
    void everythingElseLeadsHome(String wanted) {
        assertThat(LocalAddress.of(wanted)).isEqualTo("/");
    }
}
