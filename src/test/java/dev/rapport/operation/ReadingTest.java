package dev.rapport.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void allFiguresOfAScrapeComeFromOneStatement() {
        Reading reading = new Reading(this::read, Runnable::run, now::get);

        assertThat(List.of(reading.of("one"), reading.of("two"), reading.of("one")))
                .containsExactly(1.0, 1.0, 1.0);
        now.addAndGet(Reading.FRESH.toNanos());
        assertThat(reading.of("one")).isEqualTo(1);
        now.addAndGet(1);
        assertThat(reading.of("one")).isEqualTo(2);
        assertThat(reading.of("unknown")).isNaN();
    }

    @Test
    void whatCannotBeReadIsNotANumberAndNotAskedForAgainAtOnce() {
        Reading failing = new Reading(
                () -> {
                    read();
                    throw new IllegalStateException("away");
                },
                Runnable::run,
                now::get);

        assertThat(failing.of("one")).isNaN();
        assertThat(failing.of("two")).isNaN();
        assertThat(reads).hasValue(1);
    }

    @Test
    void nobodyWaitsLongForADatabaseThatDoesNotAnswer() {
        Reading hanging = new Reading(this::read, never -> now.addAndGet(Reading.PATIENCE.toNanos()), now::get);

        assertThat(hanging.of("one")).isNaN();
        assertThat(hanging.of("two")).isNaN();
        now.addAndGet(Reading.FRESH.multipliedBy(9).toNanos());
        assertThat(hanging.of("two")).as("one statement at a time").isNaN();
    }

    @Test
    void theStatementHasAColumnForEach() {
        assertThat(Reading.statement(
                        List.of(new Watched("a.b", "A", "select count(*) from a"), new Watched("c", "C", "select 1"))))
                .isEqualTo("select (select count(*) from a) as \"a.b\", (select 1) as \"c\"");
    }

    private Map<String, Double> read() {
        double count = reads.incrementAndGet();
        return Map.of("one", count, "two", count);
    }
}
