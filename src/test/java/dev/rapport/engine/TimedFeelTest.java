package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.organization.ProcessClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;

class TimedFeelTest {

    private final ProcessClock clock =
            new ProcessClock(Clock.fixed(Instant.parse("2026-11-28T23:30:00Z"), ZoneId.of("Europe/Berlin")));

    @Test
    void theDayOfDecisionTablesIsThatOfTheClockInItsZone() {
        FeelEngine feel = TimedFeel.forTables(clock);
        assertThat(today(feel)).isEqualTo("2026-11-29");

        clock.goAhead(Duration.ofDays(30));

        assertThat(today(feel)).isEqualTo("2026-12-29");
    }

    @Test
    void theDayOfFormsIsThatOfTheClock() {
        CamundaFeel feel = new CamundaFeel(clock);

        clock.goAhead(Duration.ofDays(30));

        assertThat(feel.evaluate("string(today())", Map.of())).isEqualTo("2026-12-29");
    }

    private static String today(FeelEngine feel) {
        return feel.<Object>evaluateSimpleExpression(
                        "string(today())", Variables.createVariables().asVariableContext())
                .toString();
    }
}
