package dev.rapport.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.organization.ProcessClock;
import dev.rapport.rehearsal.PuttingClockForward;
import dev.rapport.rehearsal.Rehearsals;
import dev.rapport.tasklist.ChasingWork;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportDemoTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
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
    GivenProject projects;

    @Autowired
    ChasingWork chasing;

    @Autowired
    ProcessClock clock;

    @Autowired
    DefaultListableBeanFactory beans;

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

    @Test
    void lateWorkIsMailedByTheRealTimeAndMarksWhatItJoins() {
        Play play = projects.project().begins();
        String sponsor = play.sponsor().withMailbox("sponsor@example.org").username();
        String earlier = play.as(play.sponsor()).has("write-business-section").id();
        Play another = projects.project().begins();
        String anothers = another.sponsor().withMailbox("another@example.org").username();
        PostRoom room = new PostRoom(beans);
        room.server(25);
        try {
            outbox.put(Waiting.Kind.ESCALATION, sponsor, earlier, null, Instant.now(), Instant.now());
            moving.forward(play.changeManager().person(), "P30D");
            chasing.chase(clock.instant());
        } finally {
            room.noServer();
        }
        rehearsals.over();

        List<Waiting> mails = leavingSoon();
        Waiting joined = escalation(mails, sponsor);
        assertThat(joined.workItems()).hasSizeGreaterThan(1).contains(earlier);
        assertThat(joined.rehearsal()).isTrue();
        Waiting alone = escalation(mails, anothers);
        assertThat(alone.rehearsal()).isTrue();
        assertThat(alone.writtenAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    /** Within two minutes of the real time. */
    private List<Waiting> leavingSoon() {
        Instant soon = Instant.now().plus(Duration.ofMinutes(2));
        return outbox.claim(1000, soon, soon.plus(Duration.ofMinutes(1)));
    }

    private static Waiting escalation(List<Waiting> mails, String recipient) {
        return mails.stream()
                .filter(one -> one.recipient().equals(recipient) && one.kind() == Waiting.Kind.ESCALATION)
                .findFirst()
                .orElseThrow();
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
