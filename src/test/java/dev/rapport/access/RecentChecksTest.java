package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RecentChecksTest {

    private Instant now = Instant.parse("2027-03-01T10:00:00Z");

    @Test
    void aCheckIsRememberedForAWhileAndOnlyForThatPasswordAndHash() {
        RecentChecks recent = new RecentChecks(new MovedClock());
        recent.remember("password", "hash");

        assertThat(recent.passed("password", "hash")).isTrue();
        assertThat(recent.passed("password", "another hash")).isFalse();
        assertThat(recent.passed("another password", "hash")).isFalse();
        now = now.plus(RecentChecks.REMEMBERED);
        assertThat(recent.passed("password", "hash")).isFalse();
    }

    private final class MovedClock extends Clock {

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
