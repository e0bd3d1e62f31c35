package dev.rapport.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.operation.Watched;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@RapportTest
@Transactional
class MailFiguresTest {

    @Autowired
    List<Watched> watched;

    @Autowired
    Given given;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient sql;

    @Test
    void theyTellWhatWaitsForHowLongAndWhatWasGivenUp() {
        sql.sql("delete from outbox").update();
        sql.sql("delete from link_letter").update();
        assertThat(figures()).containsExactly(0d, 0d, 0d);

        Instant now = Instant.now();
        Duration hour = Duration.ofHours(1);
        Waiting.Link link = new Waiting.Link("http://localhost", now.plus(hour));
        outbox.putWork(somebody(), List.of("work"), now.minus(hour.multipliedBy(2)));
        outbox.putWork(somebody(), List.of("work"), now.minus(hour));
        outbox.putLink(somebody(), link, now.minus(hour.multipliedBy(3)));
        assertThat(figures()).first().isEqualTo(3d);
        assertThat(figures().get(1)).isBetween(10_790d, 10_900d);

        outbox.claim(1, now, now.plus(hour)).forEach(mail -> outbox.failed(mail, "refused", now));
        assertThat(figures().get(1)).isBetween(7_190d, 7_300d);
        outbox.claim(1, now, now.plus(hour)).forEach(mail -> outbox.failed(mail, "refused", now));
        outbox.claim(1, now, now.plus(hour));
        assertThat(figures().get(0)).as("one that is being sent still waits").isEqualTo(1d);
        assertThat(figures().get(1)).isBetween(3_590d, 3_700d);
        assertThat(figures().get(2)).isEqualTo(2d);
    }

    private String somebody() {
        return given.person("member").username();
    }

    private List<Double> figures() {
        return List.of(
                value("rapport.mails.waiting"),
                value("rapport.mails.oldest.waiting.seconds"),
                value("rapport.mails.given.up"));
    }

    private double value(String name) {
        Watched figure = watched.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return sql.sql(figure.query()).query(Double.class).single();
    }
}
