package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.form.FeelFailed;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An outcome that is kept is the one that the interpreter would give now. */
class CamundaFeelTest {

    private final CamundaFeel feel = new CamundaFeel(Clock.systemUTC());

    @Test
    void eachValueHasItsOwnOutcome() {
        for (int again = 0; again < 2; again++) {
            assertThat(feel.evaluate("decision = \"refuse\"", Map.of("decision", "refuse")))
                    .isEqualTo(true);
            assertThat(feel.evaluate("decision = \"refuse\"", Map.of("decision", "agree")))
                    .isEqualTo(false);
            assertThat(feel.evaluate("level > 2", Map.of("level", 3L))).isEqualTo(true);
            assertThat(feel.evaluate("level > 2", Map.of("level", new BigDecimal("1.5"))))
                    .isEqualTo(false);
        }
    }

    @Test
    void whatIsMissingIsNull() {
        assertThat(feel.evaluate("decision = null", new HashMap<>())).isEqualTo(true);
        assertThat(feel.evaluate("decision", new HashMap<>())).isNull();
        assertThat(feel.evaluate("decision", Map.of("decision", "agree"))).isEqualTo("agree");
        assertThat(feel.evaluate("decision", new HashMap<>())).isNull();
    }

    @Test
    void aListThatGrowsIsLookedAtAnew() {
        List<String> people = new ArrayList<>(List.of("ann"));
        Map<String, Object> context = Map.of("people", people);
        assertThat(feel.evaluate("people[2]", context)).isNull();
        people.add("ben");
        assertThat(feel.evaluate("people[2]", context)).isEqualTo("ben");
    }

    @Test
    void whatFailedFailsAgain() {
        for (int again = 0; again < 2; again++) {
            assertThatThrownBy(() -> feel.evaluate("nothing of this(kind)", Map.of()))
                    .isInstanceOf(FeelFailed.class);
        }
    }

    @Test
    void theClockIsAskedEachTime() {
        Object first = feel.evaluate("string(now())", Map.of());
        Object next = first;
        for (int tries = 0; tries < 1_000_000 && Objects.equals(next, first); tries++) {
            next = feel.evaluate("string(now())", Map.of());
        }
        assertThat(next).isNotEqualTo(first);
    }
}
