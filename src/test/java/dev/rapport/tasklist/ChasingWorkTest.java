package dev.rapport.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.history.Act;
import dev.rapport.history.ReadingHistory;
import dev.rapport.organization.BusinessCalendar;
import dev.rapport.organization.NewCalendar;
import dev.rapport.organization.SettingCalendar;
import dev.rapport.paging.Limit;
import dev.rapport.project.CancellingProject;
import dev.rapport.project.EditingPlan;
import dev.rapport.project.PausingProject;
import dev.rapport.project.ProposingValue;
import dev.rapport.project.ResumingProject;
import dev.rapport.refusal.Refused;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Together;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/**
 * Reminders and escalations by a clock that the test drives: in January 2001, before all that other tests know of. The
 * eighth is a Monday, on which what this is about falls due at five.
 */
@RapportTest
@RecordApplicationEvents
class ChasingWorkTest {

    private static final Instant DUE = Instant.parse("2001-01-08T17:00:00Z");
    private static final Instant FIRST = Instant.parse("2001-01-10T17:00:00Z");
    private static final Instant SECOND = Instant.parse("2001-01-12T17:00:00Z");
    private static final Instant MUCH_LATER = Instant.parse("2001-03-30T17:00:00Z");

    @Autowired
    Given given;

    @Autowired
    GivenProject givenProject;

    @Autowired
    ChasingWork chasing;

    @Autowired
    FollowingLateWork late;

    @Autowired
    FindingWork finding;

    @Autowired
    TakingWork taking;

    @Autowired
    CompletingWork completing;

    @Autowired
    UrgingWork urging;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    PausingProject pausing;

    @Autowired
    ResumingProject resuming;

    @Autowired
    ChasedWork chased;

    @Autowired
    ChasingOne one;

    @Autowired
    ReadingHistory history;

    @Autowired
    EditingPlan editing;

    @Autowired
    ProposingValue proposing;

    @Autowired
    SettingCalendar calendar;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void nothingIsLeftToChase() {
        sql.sql("update work_item set late_from = '2040-01-01', chase = 'escalate' where late_from < '2010-01-01'")
                .update();
    }

    @Test
    void aReminderComesOnceInTheMorningOfTheBusinessDayBefore() {
        WorkItem item = due(writing(givenProject.project().begins()));

        chase("2001-01-05T07:59:00Z");
        assertThat(late.reminded(List.of(item.id()))).isEmpty();
        chase("2001-01-05T08:00:00Z");
        assertThat(late.reminded(List.of(item.id()))).containsExactly(item.id());
        assertThat(escalatedTo(item)).isEmpty();
    }

    @Test
    void whoIsAskedOnAFridayIsRemindedOnMondayAndNotAtTheWeekend() {
        WorkItem item = due(writing(givenProject.project().begins()));
        sql.sql("update work_item set given_at = '2001-01-05T10:00:00Z' where id = :id")
                .param("id", item.id())
                .update();

        chase("2001-01-05T16:00:00Z");
        chase("2001-01-06T10:00:00Z");
        assertThat(late.reminded(List.of(item.id()))).isEmpty();
        chase("2001-01-08T08:00:00Z");
        assertThat(late.reminded(List.of(item.id()))).hasSize(1);
    }

    @Test
    void ofWorkThatNobodyTookEverybodyWhoMayTakeItIsRemindedOnceAndThenItIsEscalated() {
        Play play = trained();
        play.story().needsAreConfirmed(play.unit());
        Somebody other = given.person("training-department");
        Somebody gone = given.person("training-department").until(LocalDate.of(2020, 1, 1));
        Somebody above = managerAbove(play.unit());
        WorkItem item = due(play.as(play.trainer()).mayTake("schedule-session"));

        chase("2001-01-05T08:00:00Z");
        chase("2001-01-05T09:00:00Z");

        assertThat(reminded(item))
                .contains(play.trainer().username(), other.username())
                .doesNotContain(gone.username(), play.manager().username(), above.username())
                .doesNotHaveDuplicates();
        assertThat(late.reminded(List.of(item.id()))).containsExactly(item.id());
        chasing.chase(FIRST);
        assertThat(escalatedTo(item)).containsExactly(above.username());
        chasing.chase(SECOND);
        assertThat(escalatedTo(item))
                .containsExactly(above.username(), play.sponsor().username());
    }

    @Test
    void whatAUnitsLeadGaveBackIsBroughtToWhoeverMayTakeItAndWhatIsAskedOfOneOnlyToThem() {
        Play play = trained();
        Somebody deputy = given.person("unit-manager").in(play.unit());
        managerAbove(play.unit());
        WorkItem item = due(play.as(play.manager()).has("confirm-needs"));
        taking.release(play.manager().person(), item.id());
        Play alone = givenProject.project().begins();
        WorkItem section = due(writing(alone));
        taking.release(alone.sponsor().person(), section.id());

        chase("2001-01-05T08:00:00Z");

        assertThat(reminded(item)).containsExactlyInAnyOrder(play.manager().username(), deputy.username());
        assertThat(reminded(section)).containsExactly(alone.sponsor().username());
    }

    @Test
    void lateWorkGoesToTheManagerAboveThenToTheSponsorAndToNobodyElse() {
        Play play = givenProject.project().begins();
        Somebody above = managerAbove(play.unit());
        Somebody farAbove = managerAbove(unitOf(above));
        WorkItem item = signature(play);

        chase("2001-01-10T16:59:00Z");
        assertThat(escalatedTo(item)).isEmpty();
        chasing.chase(FIRST);
        assertThat(escalatedTo(item)).containsExactly(above.username());
        chase("2001-01-12T16:59:00Z");
        assertThat(escalatedTo(item)).hasSize(1);
        chasing.chase(SECOND);
        chasing.chase(MUCH_LATER);

        assertThat(escalatedTo(item))
                .containsExactly(above.username(), play.sponsor().username())
                .doesNotContain(farAbove.username());
        assertThat(acts(play, "task-escalated"))
                .extracting(Act::at, act -> act.what())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                FIRST,
                                "“" + item.name() + "” to " + above.person().name()),
                        org.assertj.core.groups.Tuple.tuple(
                                SECOND,
                                "“" + item.name() + "” to "
                                        + play.sponsor().person().name()));
    }

    @Test
    void silenceNeverConsentsHoweverLongItLasts() {
        Play play = givenProject.project().begins();
        managerAbove(play.unit());
        WorkItem item = signature(play);
        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");

        for (Instant day = DUE; day.isBefore(MUCH_LATER); day = day.plusSeconds(86_400)) {
            chasing.chase(day);
        }

        WorkItem after = finding.find(play.manager().person(), item.id());
        assertThat(after.state()).isEqualTo(WorkItem.State.OPEN);
        assertThat(after.assignee()).isEqualTo(play.manager().username());
        assertThat(signatures(play)).isEqualTo(2);
        assertThat(phase(play)).isEqualTo("align");
        play.as(play.manager()).agrees("unit-signs-charter");
        assertThat(signatures(play)).isEqualTo(3);
        assertThat(phase(play)).isEqualTo("prepare");
    }

    @Test
    void aUnitWithoutAnyManagerAboveGoesOnToTheSponsor() {
        Play top = givenProject.project().begins();
        Play below = givenProject.project().begins();
        given.place(below.unit(), given.unit());
        WorkItem topItem = signature(top);
        WorkItem belowItem = signature(below);

        chasing.chase(FIRST);

        assertThat(escalatedTo(topItem)).containsExactly(top.sponsor().username());
        assertThat(escalatedTo(belowItem)).containsExactly(below.sponsor().username());
    }

    @Test
    void theHolderThemselfAndWhoHasLeftAreSkippedForTheNextAbove() {
        Play own = givenProject.project().begins();
        String parent = unitAbove(own.unit());
        own.manager().leading(parent);
        Somebody next = managerAbove(parent);
        Play left = givenProject.project().begins();
        Somebody gone = managerAbove(left.unit()).until(LocalDate.of(2020, 1, 1));
        Somebody stays = managerAbove(unitOf(gone));
        WorkItem ownItem = signature(own);
        WorkItem leftItem = signature(left);

        chasing.chase(FIRST);

        assertThat(escalatedTo(ownItem)).containsExactly(next.username());
        assertThat(escalatedTo(leftItem)).containsExactly(stays.username());
    }

    @Test
    void whoIsManagerAboveAndSponsorHearsOnce() {
        Play play = givenProject.project().begins();
        play.sponsor().leading(unitAbove(play.unit()));
        WorkItem item = signature(play);

        chasing.chase(FIRST);
        chasing.chase(SECOND);
        chasing.chase(MUCH_LATER);

        assertThat(escalatedTo(item)).containsExactly(play.sponsor().username());
    }

    @Test
    void workAboutTheWholeProjectGoesUpFromItsHoldersUnitAndTheSponsorsOwnPastTheSponsor() {
        Play play = givenProject.project().begins();
        String it = given.unit();
        play.cio().in(it);
        Somebody aboveIt = managerAbove(it);
        Somebody aboveSponsor =
                managerAbove(String.valueOf(play.sponsor().person().unit()));
        WorkItem ofCio = due(play.as(play.cio()).has("write-it-section"));
        WorkItem ofSponsor = due(writing(play));

        chasing.chase(FIRST);
        chasing.chase(SECOND);

        assertThat(escalatedTo(ofCio))
                .containsExactly(aboveIt.username(), play.sponsor().username());
        assertThat(escalatedTo(ofSponsor)).containsExactly(aboveSponsor.username());
    }

    @Test
    void aSponsorWhoComesLaterHearsOfWhatIsStillLate() {
        Play play = givenProject.project().begins();
        WorkItem item = signature(play);
        chasing.chase(FIRST);
        Somebody successor = given.person("sponsor");
        sql.sql("update project set sponsor = :sponsor where key = :key")
                .param("sponsor", successor.username())
                .param("key", play.key())
                .update();

        chasing.chase(SECOND);

        assertThat(escalatedTo(item)).containsExactly(play.sponsor().username(), successor.username());
        assertThatThrownBy(() -> urging.urge(play.sponsor().person(), item.id()))
                .isInstanceOf(Refused.class);
        urging.urge(successor.person(), item.id());
    }

    @Test
    void manyNodesAtOnceDoEachStepOnce() {
        List<WorkItem> items = new ArrayList<>();
        List<Play> plays = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Play play = givenProject.project().withUnits(2).begins();
            play.story().theCharterIsWritten();
            plays.add(play);
            play.units().forEach(this::managerAbove);
            play.units()
                    .forEach(unit -> items.add(due(play.as(play.manager(unit)).has("unit-signs-charter"))));
        }

        Supplier<Boolean> node = () -> {
            chasing.chase(FIRST);
            return true;
        };
        Together.all(Collections.nCopies(4, node));

        assertThat(items).allSatisfy(item -> assertThat(escalatedTo(item)).hasSize(1));
        assertThat(plays)
                .allSatisfy(play -> assertThat(acts(play, "task-escalated")).hasSize(2));
    }

    @Test
    void whatEndedIsNeitherRemindedOfNorEscalated() {
        Play done = givenProject.project().begins();
        Play cancelled = givenProject.project().begins();
        WorkItem completed = due(writing(done));
        WorkItem unneeded = due(writing(cancelled));
        completing.complete(done.sponsor().person(), completed.id(), Map.of("text", "Orders take nine days."));
        cancelling.cancel(cancelled.sponsor().person(), cancelled.key(), "No money");

        chase("2001-01-05T08:00:00Z");
        chasing.chase(FIRST);

        assertThat(late.reminded(List.of(completed.id(), unneeded.id()))).isEmpty();
        assertThat(escalatedTo(completed)).isEmpty();
        assertThat(escalatedTo(unneeded)).isEmpty();
        assertThat(acts(cancelled, "task-escalated")).isEmpty();
    }

    @Test
    void whatIsPausedIsNeitherRemindedOfNorEscalatedAndNoLateListShowsIt() {
        Play play = givenProject.project().begins();
        Somebody above = managerAbove(play.unit());
        WorkItem item = signature(play);
        chasing.chase(FIRST);
        assertThat(play.as(above).list(Scope.ESCALATED)).hasSize(1);
        WorkItem near = due(play.as(play.changeManager()).has("write-message"));

        pausing.pause(play.sponsor().person(), play.key(), "No money until May.");

        chase("2001-01-05T08:00:00Z");
        chasing.chase(SECOND);
        chasing.chase(MUCH_LATER);
        assertThat(late.reminded(List.of(near.id()))).isEmpty();
        assertThat(escalatedTo(near)).isEmpty();
        assertThat(escalatedTo(item)).containsExactly(above.username());
        assertThat(play.as(above).list(Scope.ESCALATED)).isEmpty();
        assertThat(finding.find(above.person(), item.id()).isOpen()).isTrue();
        assertThatThrownBy(() -> urging.urge(above.person(), item.id())).hasMessageContaining("The project is paused");

        resuming.resume(play.sponsor().person(), play.key(), "The money is there.");

        assertThat(play.as(above).list(Scope.ESCALATED)).hasSize(1);
        chasing.chase(SECOND);
        assertThat(escalatedTo(item))
                .containsExactly(above.username(), play.sponsor().username());
    }

    /** Found late, then paused, and only then would it be said. */
    @Test
    void aPauseBetweenFindingAndTellingLeavesNoGhost() {
        Play late = givenProject.project().begins();
        Play near = givenProject.project().begins();
        WorkItem lateItem = signature(late);
        WorkItem nearItem = due(writing(near));
        ChaseTimes atLast = times(FIRST);
        ChaseTimes before = times(Instant.parse("2001-01-05T08:00:00Z"));
        Chased lateFound = found(lateItem, atLast);
        Chased nearFound = found(nearItem, before);

        pausing.pause(late.sponsor().person(), late.key(), "No money until May.");
        pausing.pause(near.sponsor().person(), near.key(), "No money until May.");

        assertThat(one.chase(lateFound, atLast)).isFalse();
        assertThat(one.chase(nearFound, before)).isFalse();
        assertThat(escalatedTo(lateItem)).isEmpty();
        assertThat(acts(late, "task-escalated")).isEmpty();
        assertThat(this.late.reminded(List.of(nearItem.id()))).isEmpty();
    }

    private ChaseTimes times(Instant now) {
        return ChaseTimes.of(now, BusinessCalendar.USUAL, ZoneOffset.UTC, chased.spans());
    }

    private Chased found(WorkItem item, ChaseTimes times) {
        return chased.due(times, 1000).stream()
                .filter(found -> found.id().equals(item.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void handedToSomebodyElseItCountsAnew() {
        Play play = trained();
        Somebody above = managerAbove(play.unit());
        Somebody other = given.person("unit-manager");
        WorkItem item = due(play.as(play.manager()).has("confirm-needs"));
        chasing.chase(FIRST);

        taking.reassign(above.person(), item.id(), other.username());

        assertThat(escalatedTo(item)).isEmpty();
        chasing.chase(SECOND);
        chasing.chase(MUCH_LATER);
        assertThat(escalatedTo(item)).isEmpty();
        assertThat(finding.find(above.person(), item.id()).assignee()).isEqualTo(other.username());
        due(item);
        chasing.chase(FIRST);
        assertThat(escalatedTo(item)).containsExactly(above.username());
    }

    @Test
    void givingBackAndTakingAgainGainsNoTime() {
        Play play = trained();
        Somebody above = managerAbove(play.unit());
        WorkItem item = due(play.as(play.manager()).has("confirm-needs"));
        chasing.chase(FIRST);

        taking.release(play.manager().person(), item.id());
        taking.claim(play.manager().person(), item.id());
        chasing.chase(SECOND);

        assertThat(escalatedTo(item))
                .containsExactly(above.username(), play.sponsor().username());
    }

    @Test
    void whoHearsOfASignatureOpensAndUrgesAndNeverSignsOrHandsItOver() {
        Play play = givenProject.project().begins();
        Somebody above = managerAbove(play.unit()).whoMaySign();
        Somebody other = given.person("unit-manager");
        WorkItem item = signature(play);
        chasing.chase(FIRST);
        chasing.chase(SECOND);

        for (Somebody reader : List.of(above, play.sponsor())) {
            assertThat(finding.find(reader.person(), item.id()).id()).isEqualTo(item.id());
            assertThat(play.as(reader).list(Scope.ESCALATED))
                    .extracting(WorkItem::id)
                    .containsExactly(item.id());
            assertThatThrownBy(() -> completing.complete(reader.person(), item.id(), Map.of("decision", "agree")))
                    .hasMessageContaining("addressed to somebody else");
            assertThatThrownBy(() -> taking.reassign(reader.person(), item.id(), other.username()))
                    .hasMessageContaining("A signature stays with who was asked");
        }
        taking.release(play.manager().person(), item.id());
        assertThat(play.as(above).list(Scope.AVAILABLE)).isEmpty();
        assertThat(finding.mayTake(above.person(), finding.find(above.person(), item.id())))
                .isFalse();
        assertThatThrownBy(() -> taking.claim(above.person(), item.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> completing.complete(above.person(), item.id(), Map.of("decision", "agree")))
                .isInstanceOf(Refused.class);
        taking.claim(play.manager().person(), item.id());
        play.as(play.manager()).agrees("unit-signs-charter");
        assertThat(play.as(above).list(Scope.ESCALATED)).isEmpty();
    }

    @Test
    void whoHearsOfItUrgesOnceADayAndTheHistoryNotesIt() {
        Play play = givenProject.project().begins();
        Somebody above = managerAbove(play.unit());
        WorkItem item = signature(play);
        assertThatThrownBy(() -> urging.urge(play.sponsor().person(), item.id()))
                .isInstanceOf(Refused.class);
        chasing.chase(FIRST);

        urging.urge(above.person(), item.id());
        assertThatThrownBy(() -> urging.urge(above.person(), item.id())).hasMessageContaining("today already");
        urging.urge(play.changeManager().person(), item.id());

        assertThat(acts(play, "task-urged"))
                .extracting(Act::who)
                .containsExactly(above.username(), play.changeManager().username());
    }

    @Test
    void eachProjectRemindsAndEscalatesByItsOwnPlan() {
        Play usual = givenProject.project().begins();
        Play patient = givenProject.project().begins();
        editing.edit(patient.changeManager().person(), patient.key(), Map.of("remind-before", 3, "escalate-after", 5));
        WorkItem ofUsual = signature(usual);
        WorkItem ofPatient = signature(patient);

        chase("2001-01-03T08:00:00Z");
        assertThat(late.reminded(List.of(ofUsual.id(), ofPatient.id()))).containsExactly(ofPatient.id());
        chase("2001-01-05T08:00:00Z");
        assertThat(late.reminded(List.of(ofUsual.id(), ofPatient.id()))).hasSize(2);
        chasing.chase(FIRST);
        assertThat(escalatedTo(ofUsual)).hasSize(1);
        chase("2001-01-15T16:59:00Z");
        assertThat(escalatedTo(ofPatient)).isEmpty();
        chase("2001-01-15T17:00:00Z");
        assertThat(escalatedTo(ofPatient)).hasSize(1);
    }

    @Test
    void anApprovedValueReachesWhatIsOpenAndNoStatementDoesWithoutTheSignature() {
        Play play = trained();
        WorkItem item = due(play.as(play.manager()).has("confirm-needs"));
        assertThatThrownBy(() -> editing.edit(play.changeManager().person(), play.key(), Map.of("escalate-after", 3)))
                .hasMessageContaining("Propose a new value");
        proposing.propose(play.changeManager().person(), play.key(), "escalate-after", 3, "Two is hasty.");
        play.as(play.sponsor()).approves("approve-value");

        chasing.chase(FIRST);
        assertThat(escalatedTo(item)).isEmpty();
        chase("2001-01-11T17:00:00Z");
        assertThat(escalatedTo(item)).hasSize(1);
    }

    @Test
    void whatTheOrganizationSetsCountsForNewProjectsOnly() {
        WorkItem before = signature(givenProject.project().begins());
        var administrator = given.person("administrator").person();
        NewCalendar usual = new NewCalendar(
                new ArrayList<>(List.of("monday", "tuesday", "wednesday", "thursday", "friday")), null, 1, 2);
        calendar.set(administrator, present -> new NewCalendar(present.workingDays(), present.holidays(), 1, 1));
        try {
            WorkItem after = signature(givenProject.project().begins());
            chase("2001-01-09T17:00:00Z");
            assertThat(escalatedTo(before)).isEmpty();
            assertThat(escalatedTo(after)).hasSize(1);
        } finally {
            calendar.set(administrator, present -> usual);
        }
    }

    @Test
    void holidaysOfTheOrganizationPutItOff() {
        WorkItem item = signature(givenProject.project().begins());
        var administrator = given.person("administrator").person();
        NewCalendar before = new NewCalendar(
                new ArrayList<>(List.of("monday", "tuesday", "wednesday", "thursday", "friday")), null, 1, 2);
        calendar.set(administrator, present -> before.and("2001-01-09", "Moving day"));
        try {
            chasing.chase(FIRST);
            assertThat(escalatedTo(item)).isEmpty();
            chase("2001-01-11T17:00:00Z");
            assertThat(escalatedTo(item)).hasSize(1);
        } finally {
            calendar.set(administrator, present -> before);
        }
    }

    @Test
    void workThatAnOlderNodeOpenedIsTakenUp() {
        WorkItem item = signature(givenProject.project().begins());
        sql.sql("update work_item set given_to = null, given_at = null, late_from = null where id = :id")
                .param("id", item.id())
                .update();

        chasing.chase(FIRST);

        assertThat(escalatedTo(item)).hasSize(1);
    }

    private void chase(String now) {
        chasing.chase(Instant.parse(now));
    }

    private WorkItem writing(Play play) {
        return play.as(play.sponsor()).has("write-business-section");
    }

    /** The unit's signature under the charter, due on the eighth. */
    private WorkItem signature(Play play) {
        play.story().theCharterIsWritten();
        return due(play.as(play.manager()).has("unit-signs-charter"));
    }

    private Play trained() {
        Play play = givenProject.project().begins();
        play.story().theCharterIsAgreed();
        return play;
    }

    /** As if it had been given on Tuesday the second and were due on Monday the eighth. */
    private WorkItem due(WorkItem item) {
        sql.sql("""
                        update work_item set created_at = :given, given_at = :given, due_at = :due, late_from = :due,
                            chase = 'remind' where id = :id
                        """)
                .param("given", Timestamp.from(Instant.parse("2001-01-02T10:00:00Z")))
                .param("due", Timestamp.from(DUE))
                .param("id", item.id())
                .update();
        return item;
    }

    private String unitAbove(String unit) {
        String parent = given.unit();
        given.place(unit, parent);
        return parent;
    }

    private Somebody managerAbove(String unit) {
        String parent = unitAbove(unit);
        return given.person("unit-manager").in(parent).leading(parent);
    }

    private static String unitOf(Somebody somebody) {
        return String.valueOf(somebody.person().unit());
    }

    private List<String> reminded(WorkItem item) {
        return events.stream(WorkItemReminded.class)
                .filter(reminded -> reminded.item().id().equals(item.id()))
                .map(WorkItemReminded::holder)
                .toList();
    }

    private List<String> escalatedTo(WorkItem item) {
        return late.escalations(List.of(item.id())).stream()
                .map(Escalation::recipient)
                .toList();
    }

    private List<Act> acts(Play play, String act) {
        return history.of(play.changeManager().person(), play.key(), new Limit(200), null).items().stream()
                .filter(one -> one.act().equals(act))
                .toList();
    }

    private long signatures(Play play) {
        return sql.sql("select count(*) from sign_off where project_key = :key")
                .param("key", play.key())
                .query(Long.class)
                .single();
    }

    private String phase(Play play) {
        return sql.sql("select phase from project where key = :key")
                .param("key", play.key())
                .query(String.class)
                .single();
    }
}
