package dev.rapport.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.perception.BeginningRound;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportDemoTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each page below a project's says that the project is a rehearsal, and marks the row that was made in it. */
@RapportDemoTest
class MarkedPagesTest {

    private static final String PRACTICE = "nothing in it binds anybody";
    private static final String MARK = "Made or changed in a rehearsal";

    @Autowired
    GivenProject projects;

    @Autowired
    Visits visits;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    PuttingClockForward moving;

    @Autowired
    AskingForPromise asking;

    @Autowired
    BeginningRound beginning;

    @AfterEach
    void over() {
        rehearsals.over();
    }

    @Test
    void whatIsMadeInARehearsalIsMarkedOnThePageItStandsOn() {
        Play play = projects.project().withUnits(2).inWaves().begins();
        Given.Somebody manager = play.changeManager().withOwnPassword();
        Visitor page = visits.signedIn(manager);
        String project = "/projects/" + play.key();
        promise(play, "A desk for the trainer");
        for (String below : new String[] {"/plan", "/charter", "/waves", "/promises", "/alignment", "/perceptions"}) {
            assertThat(page.get(project + below).body()).as(below).doesNotContain(PRACTICE, MARK);
        }

        moving.forward(manager.person(), "P30D");
        promise(play, "A phone for each of them");
        play.story().theCharterIsAgreed();
        beginning.begin(manager.person(), play.key(), "To learn.");
        accepted(play, "/waves/2/postponements", "{\"to\":\"2031-06-01\",\"why\":\"The vendor is late.\"}");
        accepted(play, "/plan/changes", "{\"name\":\"ballot-days\",\"value\":15,\"why\":\"They work in shifts.\"}");
        rehearsals.over();

        for (String below : new String[] {"/plan", "/waves", "/promises", "/alignment", "/perceptions"}) {
            assertThat(page.get(project + below).body())
                    .as(below)
                    .contains(PRACTICE)
                    .containsOnlyOnce(MARK);
        }
        assertThat(page.get(project + "/charter").body()).contains(PRACTICE, MARK);
        for (String below : new String[] {"/pain-points", "/personal-data", "/roles", "/units", "/hypercare"}) {
            assertThat(page.get(project + below).body()).as(below).contains(PRACTICE);
        }
    }

    private void promise(Play play, String words) {
        asking.ask(
                play.changeManager().person(),
                play.key(),
                new AskedPromise(words, play.itLead().username(), play.cio().username(), "2031-02-01", false, null));
    }

    private void accepted(Play play, String below, String body) {
        assertThat(visits.calling(play.changeManager())
                        .json("POST", "/api/projects/" + play.key() + below, body)
                        .statusCode())
                .as(below)
                .isEqualTo(200);
    }
}
