package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rapport.history.Act;
import dev.rapport.history.Paths;
import dev.rapport.history.ReadingHistory;
import dev.rapport.paging.Limit;
import dev.rapport.project.CancellingProject;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class WhatHappenedTest {

    private static final String NOBODY_SPEAKS =
            "“Agree to what is collected”, because the project has no employee representative";

    @Autowired
    GivenProject given;

    @Autowired
    ReadingHistory history;

    @Autowired
    CancellingProject cancelling;

    private List<Act> acts(Play play) {
        return history.of(play.changeManager().person(), play.key(), Limit.of(200), null)
                .items();
    }

    @Test
    void thePathSaysWhichUnitAStepWasAbout() {
        Play play = given.project().withUnits(2).begins();
        play.story().theCharterIsWritten();

        assertThat(steps(play, "strategy-alignment"))
                .filteredOn(step -> step.element().equals("unit-signs-charter"))
                .extracting(Paths.Taken::unit)
                .containsExactlyInAnyOrderElementsOf(play.units());
        assertThat(steps(play, "strategy-alignment"))
                .filteredOn(step -> step.element().equals("sponsor-signs-charter"))
                .extracting(Paths.Taken::unit)
                .containsOnlyNulls();

        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");
        play.units().forEach(unit -> play.as(play.manager(unit)).agrees("unit-signs-charter"));

        assertThat(steps(play, "wave"))
                .filteredOn(step -> step.element().equals("train"))
                .extracting(Paths.Taken::unit)
                .containsExactlyInAnyOrderElementsOf(play.units());
    }

    @Test
    void thePathSaysWhichWaveAStepAndARunWereAbout() {
        Play play = given.project().withUnits(2).inWaves().begins();
        play.story().theCharterIsAgreed();

        assertThat(steps(play, "project-lifecycle"))
                .filteredOn(step -> step.element().equals("take-waves-live"))
                .extracting(Paths.Taken::wave)
                .containsExactlyInAnyOrder("Wave 1", "Wave 2");
        assertThat(steps(play, "wave"))
                .isNotEmpty()
                .extracting(Paths.Taken::wave)
                .containsOnlyNulls();
        assertThat(history.runs(play.changeManager().person(), play.key()))
                .filteredOn(run -> run.playbook().equals("wave"))
                .extracting(Paths.Run::wave)
                .containsExactlyInAnyOrder("Wave 1", "Wave 2");

        Play whole = given.project().begins();
        whole.story().theCharterIsAgreed();
        assertThat(history.runs(whole.changeManager().person(), whole.key()))
                .extracting(Paths.Run::wave)
                .containsOnlyNulls();
    }

    private List<Paths.Taken> steps(Play play, String playbook) {
        return history.runs(play.changeManager().person(), play.key()).stream()
                .filter(run -> run.playbook().equals(playbook))
                .flatMap(run -> history.path(play.changeManager().person(), play.key(), run.id()).steps().stream())
                .toList();
    }

    @Test
    void theHistoryTellsInOrderWhoDidWhat() {
        Play play = given.project().begins();
        play.story().theCharterIsWritten();
        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");
        play.as(play.manager()).agrees("unit-signs-charter");
        play.story().peopleAreTrained().usersAreInvolved().itGoesLive().theProjectIsClosed();

        String name = "“The project " + play.key() + "”";
        String charter = "I agree that " + name + " goes ahead as this charter describes.";
        assertThat(acts(play))
                .extracting(Act::who, Act::act, Act::what, Act::unit)
                .containsExactly(
                        act(play.changeManager(), "project-created", "The project " + name),
                        tuple(null, "step-skipped", NOBODY_SPEAKS, null),
                        act(play.sponsor(), "task-completed", "“Write the business section”"),
                        act(play.cio(), "task-completed", "“Write the IT section”"),
                        tuple(
                                null,
                                "step-skipped",
                                "“Judge the benefits”, because the project has no controller",
                                null),
                        act(play.sponsor(), "agreed", charter),
                        act(play.cio(), "agreed", charter),
                        act(play, play.manager(), "agreed", charter),
                        tuple(null, "phase-reached", "The phase “Prepare”", null),
                        tuple(null, "checkpoint-begun", "Checkpoint 1", null),
                        act(play, play.manager(), "task-completed", "“Confirm who needs training”"),
                        act(play, play.trainer(), "task-claimed", "“Schedule a session”"),
                        act(play, play.trainer(), "task-completed", "“Schedule a session”"),
                        act(play, play.manager(), "attested", ability(play)),
                        act(play, play.manager(), "task-completed", "“Nominate a user”"),
                        act(play, play.member(), "task-completed", "“Answer the nomination”"),
                        act(play, play.member(), "task-completed", "“Give a remark”"),
                        act(play, play.changeManager(), "task-completed", "“Answer the remark”"),
                        tuple(null, "phase-reached", "The phase “Go-live”", null),
                        act(
                                play,
                                play.manager(),
                                "attested",
                                "I state that Unit " + play.unit() + " is ready for " + name + " to go live."),
                        act(play.sponsor(), "approved", "I approve that " + name + " goes live."),
                        act(play.cio(), "approved", "I approve that " + name + " goes live."),
                        act(play.itLead(), "attested", "I state that the switch to " + name + " was made and held."),
                        tuple(null, "phase-reached", "The phase “Live”", null),
                        tuple(
                                null,
                                "step-skipped",
                                "“End hypercare as process owner”, because the project has no process owner",
                                null),
                        act(
                                play.itLead(),
                                "attested",
                                "I state that " + name + " runs, and that people can work without special care."),
                        act(play.changeManager(), "task-completed", "“Close the project”"),
                        tuple(null, "project-ended", "The project", null));
    }

    @Test
    void aRefusalIsToldWithItsReason() {
        Play play = given.project().begins();
        play.story().aMessageIsWritten();
        play.as(play.sponsor()).refuses("approve-message", "Say it plainly.");

        assertThat(acts(play))
                .last()
                .extracting(Act::who, Act::act, Act::what)
                .containsExactly(
                        play.sponsor().username(),
                        "refused",
                        "I approve this message to everybody the project affects. “Say it plainly.”");
    }

    @Test
    void whoCancelledIsToldWithTheReason() {
        Play play = given.project().begins();
        cancelling.cancel(play.sponsor().person(), play.key(), "The vendor is bankrupt.");

        assertThat(acts(play))
                .extracting(Act::who, Act::act, Act::what)
                .containsExactly(
                        tuple(
                                play.changeManager().username(),
                                "project-created",
                                "The project “The project " + play.key() + "”"),
                        tuple(null, "step-skipped", NOBODY_SPEAKS),
                        tuple(
                                play.sponsor().username(),
                                "project-cancelled",
                                "The project, because: The vendor is bankrupt."));
    }

    private static String ability(Play play) {
        return "I state that the people named below can do their work in Unit " + play.unit()
                + " with the new application.";
    }

    private static Tuple act(Somebody who, String act, String what) {
        return tuple(who.username(), act, what, null);
    }

    private static Tuple act(Play play, Somebody who, String act, String what) {
        return tuple(who.username(), act, what, play.unit());
    }
}
