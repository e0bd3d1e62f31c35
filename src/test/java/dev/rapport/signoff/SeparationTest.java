package dev.rapport.signoff;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.refusal.Refused;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Agreement is signed by those who wrote a thing and attestation by who knows it; approval never by who prepared it. */
class SeparationTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoDidNotPrepareItSignsWhateverTheKind(Kind kind) {
        assertThatCode(() -> Signing.requireSeparation(asked(kind), "somebody-else"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "APPROVAL", mode = EnumSource.Mode.EXCLUDE)
    void whoPreparedItAgreesToItAndStatesIt(Kind kind) {
        assertThatCode(() -> Signing.requireSeparation(asked(kind), "preparer")).doesNotThrowAnyException();
    }

    @Test
    void whoPreparedItDoesNotApproveIt() {
        assertThatThrownBy(() -> Signing.requireSeparation(asked(Kind.APPROVAL), "preparer"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("You prepared this");
    }

    private static SignOffRequest asked(Kind kind) {
        return new SignOffRequest(
                UUID.randomUUID(),
                "task",
                "PROJECT",
                null,
                "run",
                "go-live",
                1,
                "go-live",
                kind,
                "sponsor",
                "I sign it.",
                "{}",
                "",
                Set.of("preparer"),
                Instant.EPOCH,
                null);
    }
}
