package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.project.ProjectFigure;
import dev.rapport.project.Projects;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.FillingForm;
import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
@Walks("training")
class TrainingTest {

    private static final String ABLE = "Units able";
    private static final String ACTIVE = "Units with an active user";
    private static final String NOT_ASKED = "not asked yet";

    @Autowired
    GivenProject given;

    @Autowired
    Given people;

    @Autowired
    FillingForm filling;

    @Autowired
    List<ProjectFigure> figures;

    @Autowired
    Projects projects;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    JdbcClient sql;

    @Autowired
    Runs runs;

    @Test
    void trainingIsNeededAndThePeopleAreAble() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        ProcessInstance training = runs.of(play, "training");
        assertThat(runs.tasks(training)).containsExactlyInAnyOrder("confirm-needs");
        Brief proposal = play.as(play.manager()).reads("confirm-needs");
        assertThat(proposal.values()).isEqualTo(Map.of("functionality", List.of("orders")));
        assertThat(proposal.said())
                .extracting(Brief.Said::text)
                .containsExactly("Taking orders: impact 4 of 5, so a course with practice, about 8 hours\n"
                        + "Reading reports: impact 0 of 5, so no training");

        play.story().needsAreConfirmed(play.unit()).aSessionIsScheduled("Room 1");
        assertThat(runs.tasks(training)).containsExactlyInAnyOrder("confirm-ability");
        play.as(play.manager()).attests("confirm-ability");

        assertThat(training).isEnded().hasPassed("people-able");
    }

    /** Of whom nobody was asked, nobody knows: that is not none. */
    @Test
    void noUnitIsCountedBeforeAnybodyIsAskedInTheProject() {
        Play play = given.project().begins();
        assertThat(figures(play)).isEqualTo(Map.of(ABLE, NOT_ASKED, ACTIVE, NOT_ASKED));
        play.story().theCharterIsAgreed();
        assertThat(figures(play)).as("while it is prepared").isEqualTo(Map.of(ABLE, NOT_ASKED, ACTIVE, NOT_ASKED));

        play.story().needsAreConfirmed(play.unit()).aSessionIsScheduled("Room 1");
        assertThat(figures(play)).isEqualTo(Map.of(ABLE, "0 of 1", ACTIVE, NOT_ASKED));
        play.story().isNominated(play.unit(), play.member());
        assertThat(figures(play)).isEqualTo(Map.of(ABLE, "0 of 1", ACTIVE, "0 of 1"));
        play.as(play.manager()).attests("confirm-ability");
        play.as(play.member()).completes("answer-nomination", Map.of("decision", "accept"));
        assertThat(figures(play)).isEqualTo(Map.of(ABLE, "1 of 1", ACTIVE, "1 of 1"));
    }

    private Map<String, String> figures(Play play) {
        return figures.stream()
                .flatMap(all -> all.of(projects.get(play.key())).stream())
                .filter(one -> List.of(ABLE, ACTIVE).contains(one.title()))
                .collect(Collectors.toMap(ProjectFigure.Figure::title, ProjectFigure.Figure::figure));
    }

    @Test
    void noTrainingIsNeeded() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        ProcessInstance training = runs.of(play, "training");

        play.as(play.manager()).completes("confirm-needs", Map.of("functionality", List.of()));

        assertThat(training).isEnded().hasPassed("no-training-needed").hasNotPassed("schedule-session");
    }

    @Test
    void thePeopleAreNotYetAbleAndTrainedAgain() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed().needsAreConfirmed(play.unit()).aSessionIsScheduled("Room 1");
        ProcessInstance training = runs.of(play, "training");

        play.as(play.manager()).refuses("confirm-ability", "Two were ill.");
        assertThat(runs.tasks(training)).containsExactlyInAnyOrder("schedule-session");
        play.as(play.trainer()).claims("schedule-session");
        assertThat(play.as(play.trainer()).reads("schedule-session").said())
                .extracting(Brief.Said::text)
                .containsExactly(
                        "Two were ill.",
                        "15 January 2031, Room 1, with Noor, 4 hours",
                        "Taking orders",
                        play.member().person().name());
        play.as(play.trainer())
                .completes(
                        "schedule-session",
                        Map.of("date", "2031-02-01", "place", "Room 2", "trainer", "Noor", "hours", 1));
        play.as(play.manager()).attests("confirm-ability");

        assertThat(training).isEnded().hasPassed("people-able");
        assertThat(runs.count(play, "training_session")).isEqualTo(2);
    }

    /** Exceptions are said instead of a box ticked for each; where people are named, there is a box for each. */
    @Test
    void whoConfirmsHowManyAreAbleHasTheSameFewBoxes() {
        Play few = withPeople(0);
        Play many = withPeople(20);
        assertThat(boxes(many, "confirm-needs"))
                .hasSize(boxes(few, "confirm-needs").size() + 20);
        everybodyIsTrained(few);
        everybodyIsTrained(many);

        assertThat(boxes(many, "confirm-ability"))
                .isEqualTo(boxes(few, "confirm-ability"))
                .containsExactly("decision", "decision", "reason", "comment");
        String stated = signOffs.askedBy(
                        many.as(many.manager()).has("confirm-ability").id())
                .orElseThrow()
                .shown();
        assertThat(membersNow(many))
                .hasSize(22)
                .allMatch(one -> stated.contains(one.person().name()));
        many.as(many.manager()).refuses("confirm-ability", "All but two who were ill.");
        assertThat(runs.tasks(runs.of(many, "training"))).containsExactly("schedule-session");
    }

    private Play withPeople(int more) {
        Play play = given.project().begins();
        for (int one = 0; one < more; one++) {
            people.person("member").in(play.unit());
        }
        play.story().theCharterIsAgreed();
        return play;
    }

    private List<Somebody> membersNow(Play play) {
        return sql
                .sql("select username from person where unit = :unit and username <> :manager")
                .param("unit", play.unit())
                .param("manager", play.manager().username())
                .query(String.class)
                .list()
                .stream()
                .map(people::known)
                .toList();
    }

    private void everybodyIsTrained(Play play) {
        play.as(play.manager())
                .completes(
                        "confirm-needs",
                        Map.of(
                                "functionality",
                                List.of("orders"),
                                "people",
                                membersNow(play).stream()
                                        .map(Somebody::username)
                                        .toList()));
        play.as(play.trainer())
                .claims("schedule-session")
                .completes(
                        "schedule-session",
                        Map.of("date", "2031-01-15", "place", "Room 1", "trainer", "Noor", "hours", 4));
    }

    /** The fields of the form that the manager fills in, once for each box to tick. */
    private List<String> boxes(Play play, String task) {
        List<String> boxes = new ArrayList<>();
        filling.open(play.as(play.manager()).has(task))
                .form()
                .schema()
                .path("components")
                .forEach(field -> {
                    int each = Math.max(1, field.path("values").size());
                    boxes.addAll(Collections.nCopies(each, field.path("key").asText()));
                });
        return boxes;
    }

    @Test
    void unknownImpactStillProposesTraining() {
        Play play = given.project().withUnknownImpact().begins();
        play.story().theCharterIsAgreed();

        Brief proposal = play.as(play.manager()).reads("confirm-needs");

        assertThat(proposal.values()).isEqualTo(Map.of("functionality", List.of("orders", "reports")));
        assertThat(proposal.said().get(0).text())
                .contains("Taking orders: impact unknown, so you decide, about 4 hours");
    }

    @Test
    void theSessionIsForAnybodyOfTheTrainingDepartment() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed().needsAreConfirmed(play.unit());

        WorkItem session = play.as(play.trainer()).mayTake("schedule-session");
        assertThat(session.assignee()).isNull();
        for (Somebody other : List.of(play.manager(), play.sponsor(), play.changeManager(), play.cio())) {
            assertThat(play.as(other).list(Scope.AVAILABLE)).isEmpty();
        }

        play.as(play.trainer()).claims("schedule-session");
        assertThat(play.as(play.trainer()).has("schedule-session").id()).isEqualTo(session.id());
    }
}
