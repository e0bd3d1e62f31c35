package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.project.ChangingUnit;
import dev.rapport.project.NewUnitChange;
import dev.rapport.project.Phase;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A unit that is taken over stays in one wave, and no wave is left without one. */
@RapportTest
class UnitChangeInWavesTest {

    private static final Map<String, String> ACCEPTS = Map.of("decision", "accept");

    @Autowired
    GivenProject given;

    @Autowired
    Given givenPeople;

    @Autowired
    ChangingUnit changing;

    @Autowired
    Projects projects;

    @Autowired
    JdbcClient sql;

    private record Receiver(String unit, Somebody manager) {}

    @Test
    void aReceiverOfAnotherWaveIsRefusedWithWhatWouldDoUntilTheWaveIsLive() {
        Play play = given.project().withUnits(2).inWaves().begins();
        String first = play.units().get(0);
        String second = play.units().get(1);
        assertOtherWave(play, first, second, "Wave 1", "Wave 2");
        play.story().theCharterIsAgreed();
        assertOtherWave(play, first, second, "Wave 1", "Wave 2");
        assertOtherWave(play, second, first, "Wave 2", "Wave 1");
        play.story().peopleAreTrained().usersAreInvolved().everyUnitIsReady();
        goesLive(play, "Wave 1");
        assertOtherWave(play, second, first, "Wave 2", "Wave 1");

        change(play, first, second);
        play.as(play.manager(second)).completes("take-unit-over", ACCEPTS);

        assertThat(project(play).units()).containsExactly(second);
        assertThat(waves(play))
                .as("the first went live with who was in it")
                .containsExactly(List.of(first), List.of(second));
        assertThat(asked(play, play.manager(second), "attest-readiness")).isEmpty();
        play.story().hypercareIsOver();
        goesLive(play, "Wave 2");
        play.story().theProjectIsClosed();
        assertThat(project(play).phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void aReceiverOfNoWaveComesIntoTheOneThatItsUnitLeavesAndIsAskedThereOnce() {
        Play play = given.project().withUnits(2).inWaves().begins();
        Receiver other = receiver();
        play.story().unitsArePrepared();
        change(play, play.unit(), other.unit());
        play.as(other.manager()).completes("take-unit-over", ACCEPTS);

        assertThat(waves(play))
                .containsExactly(List.of(other.unit()), List.of(play.units().get(1)));
        assertThat(asked(play, other.manager(), "attest-readiness"))
                .extracting(WorkItem::wave)
                .containsExactly("Wave 1");
        play.as(other.manager()).attests("attest-readiness");
        assertThat(asked(play, play.sponsor(), "sponsor-approves-go-live"))
                .extracting(WorkItem::wave)
                .containsExactly("Wave 1");
    }

    @Test
    void whoIsAskedToReceiveAUnitOfOneWaveIsNotAskedForOneOfAnother() {
        Play play = given.project().withUnits(2).inWaves().begins();
        play.story().theCharterIsAgreed();
        Receiver other = receiver();
        change(play, play.unit(), other.unit());

        assertOtherWave(play, play.units().get(1), other.unit(), "Wave 2", "Wave 1");
        play.as(other.manager()).completes("take-unit-over", Map.of("decision", "decline", "reason", "We are full."));
        assertThatThrownBy(() -> play.as(play.changeManager())
                        .completes(
                                "name-receiver",
                                Map.of("next", "another", "unit", play.units().get(1))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertAt(refused, "/values/unit", "Wave 1", "Wave 2"));
    }

    /** As a version before let it be asked. */
    @Test
    void whoIsInAnotherWaveByNowCannotAcceptAndMayDecline() {
        Play play = given.project().withUnits(2).inWaves().begins();
        play.story().theCharterIsAgreed();
        Receiver other = receiver();
        change(play, play.unit(), other.unit());
        sql.sql("update project_wave set units = array_append(units, :unit) where project_key = :key and position = 1")
                .param("unit", other.unit())
                .param("key", play.key())
                .update();

        assertThatThrownBy(() -> play.as(other.manager()).completes("take-unit-over", ACCEPTS))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.OVERTAKEN))
                .hasMessageContaining("prepared and asked in both")
                .hasMessageContaining("Decline");
        play.as(other.manager())
                .completes("take-unit-over", Map.of("decision", "decline", "reason", "We go live later."));
        assertThat(play.as(play.changeManager()).tasks()).contains("name-receiver");
    }

    @Test
    void whoGoesToASecondUnitFromALiveWaveIsNotPreparedAnew() {
        Play play = given.project().withUnits(2).inWaves().begins();
        play.story().unitsArePrepared().everyUnitIsReady();
        goesLive(play, "Wave 1");
        Receiver first = receiver();
        Receiver second = receiver();
        changing.change(
                play.changeManager().person(),
                play.key(),
                play.unit(),
                new NewUnitChange(
                        "split",
                        Arrays.asList(
                                new NewUnitChange.Receiver(first.unit(), List.of()),
                                new NewUnitChange.Receiver(
                                        second.unit(), List.of(play.member().username()))),
                        "Two sites."));
        play.as(first.manager()).completes("take-unit-over", ACCEPTS);
        play.as(second.manager()).completes("take-unit-over", ACCEPTS);

        assertThat(waves(play).get(0)).containsExactlyInAnyOrder(first.unit(), second.unit());
        assertThat(project(play).phase()).isEqualTo(Phase.GO_LIVE);
        assertThat(play.as(second.manager()).tasks()).isEmpty();
    }

    private void assertOtherWave(Play play, String unit, String to, String own, String other) {
        assertThatThrownBy(() -> change(play, unit, to))
                .isInstanceOfSatisfying(Refused.class, refused -> assertAt(refused, "/receivers/0/unit", own, other))
                .hasMessageContaining("Unit " + unit + " goes live in the wave “" + own + "”")
                .hasMessageContaining("wait until “" + own + "” is live");
    }

    private static void assertAt(Refused refused, String pointer, String own, String other) {
        assertThat(refused.problems()).extracting(FieldProblem::pointer).containsExactly(pointer);
        assertThat(refused).hasMessageContaining("“" + own + "”").hasMessageContaining("“" + other + "”");
    }

    private void change(Play play, String unit, String to) {
        changing.change(
                play.changeManager().person(),
                play.key(),
                unit,
                new NewUnitChange("merged", List.of(new NewUnitChange.Receiver(to, null)), "The board joins both."));
    }

    private Receiver receiver() {
        String unit = givenPeople.unit();
        return new Receiver(
                unit, givenPeople.person("unit-manager").in(unit).leading(unit).whoMaySign());
    }

    private Project project(Play play) {
        return projects.get(play.key());
    }

    private List<List<String>> waves(Play play) {
        return project(play).waves().stream().map(Project.Wave::units).toList();
    }

    private static List<WorkItem> asked(Play play, Somebody somebody, String task) {
        return play.as(somebody).list(Scope.MINE).stream()
                .filter(item -> item.task().equals(task))
                .toList();
    }

    private static void goesLive(Play play, String wave) {
        completes(play, play.sponsor(), "sponsor-approves-go-live", wave, "approve");
        completes(play, play.cio(), "cio-approves-go-live", wave, "approve");
        completes(play, play.itLead(), "confirm-cutover", wave, "attest");
    }

    private static void completes(Play play, Somebody somebody, String task, String wave, String decision) {
        WorkItem item = asked(play, somebody, task).stream()
                .filter(one -> wave.equals(one.wave()))
                .findFirst()
                .orElseThrow();
        play.as(somebody).completes(item, Map.of("decision", decision));
    }
}
