package dev.rapport.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.rehearsal.PuttingClockForward;
import dev.rapport.rehearsal.Rehearsals;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportDemoTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter of a rehearsal says so whatever its template says, and when the rehearsal is over too. */
@RapportDemoTest
class RehearsedLettersTest {

    @Autowired
    Given given;

    @Autowired
    PuttingClockForward moving;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    Outbox outbox;

    @Autowired
    WritingLetters writing;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void over() {
        rehearsals.over();
        sql.sql("delete from outbox").update();
    }

    @Test
    void inEnglish() {
        Letter letter = letter("en", true);

        assertThat(letter.subject()).isEqualTo("[Rehearsal] Training begins");
        assertThat(letter.text())
                .startsWith("Rehearsal: the clock of this demo was put forward. This is practice.\n\nHello");
        assertThat(letter.html())
                .contains("<p class=\"mark\">Rehearsal: the clock of this demo was put forward. This is practice.</p>");
    }

    @Test
    void inGerman() {
        Letter letter = letter("de", true);

        assertThat(letter.subject()).isEqualTo("[Probe] Training begins");
        assertThat(letter.text()).startsWith("Probe: Die Uhr dieser Demo wurde vorgestellt.");
        assertThat(letter.html()).contains("Probe: Die Uhr dieser Demo");
    }

    @Test
    void otherLettersDoNot() {
        Letter letter = letter("en", false);

        assertThat(letter.subject()).isEqualTo("Training begins");
        assertThat(letter.text()).startsWith("Hello");
        assertThat(letter.html()).doesNotContain("class=\"mark\"");
    }

    private Letter letter(String language, boolean rehearsed) {
        Given.Somebody reader = given.person("change-manager").withMailbox("ada@example.org");
        sql.sql("update person set language = :language where username = :who")
                .param("language", language)
                .param("who", reader.username())
                .update();
        if (rehearsed) {
            moving.forward(reader.person(), "P1D");
        }
        Instant now = Instant.now();
        outbox.putMessages(
                mailboxes.put(List.of(reader.username()), "no-project", null, "Training begins", "On Monday.", now),
                now);
        rehearsals.over();
        Waiting mail = outbox.claim(1, now, now.plus(Duration.ofMinutes(1))).get(0);
        return writing.write(mail, reader.person()).orElseThrow();
    }
}
