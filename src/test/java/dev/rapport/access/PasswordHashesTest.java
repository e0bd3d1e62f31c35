package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {

    private final PasswordHashes hashes = new PasswordHashes();

    /** Else whether a name exists could be told by how long the answer takes. */
    @Test
    void nobodysHashCostsWhatTheOthersCost() throws ReflectiveOperationException {
        Field nobodys = PasswordHashes.class.getDeclaredField("NOBODYS");
        nobodys.setAccessible(true);
        assertThat(methodAndCost((String) nobodys.get(null))).isEqualTo(methodAndCost(hashes.of("a password")));
        assertThat(hashes.matchesNobody("a password")).isFalse();
    }

    private static String methodAndCost(String hash) {
        return hash.substring(0, hash.lastIndexOf('$'));
    }
}
