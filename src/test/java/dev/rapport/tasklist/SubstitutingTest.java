package dev.rapport.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.history.Act;
import dev.rapport.history.ReadingHistory;
import dev.rapport.organization.Absence;
import dev.rapport.organization.DecliningSubstitution;
import dev.rapport.organization.EndingAbsence;
import dev.rapport.organization.NewAbsence;
import dev.rapport.organization.SayingAbsence;
import dev.rapport.paging.Limit;
import dev.rapport.refusal.Refused;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a substitute does in an absent person's place, and what not. */
@RapportTest
class SubstitutingTest {

    private static final Map<String, Object> SECTION = Map.of("text", "Orders take nine days.");

    @Autowired
    Given given;

    @Autowired
    GivenProject givenProject;

    @Autowired
    FindingWork finding;

    @Autowired
    TakingWork taking;

    @Autowired
    CompletingWork completing;

    @Autowired
    SayingAbsence saying;

    @Autowired
    EndingAbsence ending;

    @Autowired
    DecliningSubstitution declining;

    @Autowired
    ReadingHistory history;

    @Autowired
    FollowingAbsence following;

    @Autowired
    ChasingWork chasing;

    @Autowired
    Visits visits;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient sql;

    @Test
    void whoStandsInDoesItInTheirOwnNameAndItIsKeptForWhom() {
        Play play = givenProject.project().begins();
        Somebody other = given.person("sponsor");
        away(play.sponsor(), other);
        WorkItem item = play.as(other).has("write-business-section");

        play.as(other).completes(item, SECTION);

        WorkItem done = finding.find(other.person(), item.id());
        assertThat(done.closedBy()).isEqualTo(other.username());
        assertThat(done.actedFor()).isEqualTo(play.sponsor().username());
        assertThat(acts(play, "task-completed")).singleElement().satisfies(act -> {
            assertThat(act.who()).isEqualTo(other.username());
            assertThat(act.actedFor()).isEqualTo(play.sponsor().username());
        });
        assertThat(finding.recentlyDone(other.person()))
                .extracting(WorkItem::id)
                .containsExactly(item.id());
    }

    @Test
    void whatIsDoneForOneselfIsKeptForNobody() {
        Play play = givenProject.project().begins();
        away(play.sponsor(), given.person("sponsor"));
        WorkItem item = play.as(play.sponsor()).has("write-business-section");

        play.as(play.sponsor()).completes(item, SECTION);

        assertThat(finding.find(play.sponsor().person(), item.id()).actedFor()).isNull();
        assertThat(acts(play, "task-completed"))
                .singleElement()
                .extracting(Act::actedFor)
                .isNull();
    }

    @Test
    void withoutTheRoleTheSubstituteSeesWhyItIsNotTheirs() {
        Play play = givenProject.project().begins();
        Somebody other = given.person("member");
        WorkItem item = play.as(play.sponsor()).has("write-business-section");
        away(play.sponsor(), other);

        assertThat(play.as(other).tasks()).isEmpty();
        assertThat(play.as(other).list(Scope.ALL)).extracting(WorkItem::id).containsExactly(item.id());
        assertThat(finding.turn(other.person(), item).whyNot()).contains("a sponsor, which you are not");
        assertThatThrownBy(() -> completing.complete(other.person(), item.id(), Map.copyOf(SECTION)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("a sponsor, which you are not");
        assertThat(finding.find(play.sponsor().person(), item.id()).isOpen()).isTrue();
    }

    @Test
    void itStaysTheAbsentPersonsAndComesBackByItself() {
        Play play = givenProject.project().begins();
        Somebody other = given.person("sponsor");
        Absence absence = away(play.sponsor(), other);
        WorkItem item = play.as(other).has("write-business-section");

        assertThatThrownBy(() -> taking.claim(other.person(), item.id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("It stays theirs until it is done");
        assertThat(finding.find(other.person(), item.id()).assignee())
                .isEqualTo(play.sponsor().username());
        lies(absence, -3, -1);

        assertThat(play.as(other).list(Scope.ALL)).isEmpty();
        assertThatThrownBy(() -> completing.complete(other.person(), item.id(), Map.copyOf(SECTION)))
                .isInstanceOf(Refused.class);
        play.as(play.sponsor()).completes("write-business-section", SECTION);
    }

    @Test
    void beforeTheFirstDayAndOnceEndedOrDeclinedNobodyStandsIn() {
        Play play = givenProject.project().begins();
        Somebody other = given.person("sponsor");
        Absence absence = away(play.sponsor(), other);

        lies(absence, 1, 2);
        assertThat(play.as(other).tasks()).isEmpty();
        lies(absence, 0, 0);
        assertThat(play.as(other).tasks()).hasSize(1);
        declining.decline(other.person(), absence.id());
        assertThat(play.as(other).tasks()).isEmpty();
        ending.end(play.sponsor().person(), play.sponsor().username(), absence.id());
        Absence again = away(play.sponsor(), other);
        assertThat(play.as(other).tasks()).hasSize(1);
        ending.end(play.sponsor().person(), play.sponsor().username(), again.id());
        assertThat(play.as(other).tasks()).isEmpty();
    }

    @Test
    void nothingGoesOnFromOneSubstituteToTheNext() {
        Play play = givenProject.project().begins();
        Somebody second = given.person("sponsor");
        Somebody third = given.person("sponsor");
        WorkItem item = play.as(play.sponsor()).has("write-business-section");
        away(play.sponsor(), second);
        away(second, third);

        assertThat(play.as(second).list(Scope.ALL)).isEmpty();
        assertThat(play.as(third).list(Scope.ALL)).isEmpty();
        assertThatThrownBy(() -> completing.complete(third.person(), item.id(), Map.copyOf(SECTION)))
                .isInstanceOf(Refused.class);
        assertThat(finding.find(play.sponsor().person(), item.id()).assignee())
                .isEqualTo(play.sponsor().username());
    }

    @Test
    void aSignatureIsGivenOnlyByWhoHoldsTheRoleForThatUnitThemself() {
        Play play = givenProject.project().begins();
        play.story().theCharterIsWritten();
        Somebody elsewhere = given.person("unit-manager").whoMaySign();
        WorkItem item = play.as(play.manager()).has("unit-signs-charter");
        Absence absence = away(play.manager(), elsewhere);

        assertThatThrownBy(() -> play.as(elsewhere).completes(item, Map.of("decision", "agree")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("in one's own role");
        ending.end(play.manager().person(), play.manager().username(), absence.id());
        Somebody beside = given.person("unit-manager").in(play.unit()).whoMaySign();
        away(play.manager(), beside);
        play.as(beside).agrees("unit-signs-charter");

        Map<String, Object> signed =
                sql.sql("""
                        select s.signer, s.role, s.unit, s.acted_for from sign_off s
                        join sign_off_request r on r.id = s.request_id where r.task_id = :task
                        """).param("task", item.id()).query().singleRow();
        assertThat(signed)
                .containsEntry("signer", beside.username())
                .containsEntry("role", "unit-manager")
                .containsEntry("unit", play.unit())
                .containsEntry("acted_for", play.manager().username());
    }

    @Test
    void anAttestationIsNeverGivenInSomebodysPlace() {
        Play play = givenProject.project().begins();
        play.story().theCharterIsAgreed().needsAreConfirmed(play.unit()).aSessionIsScheduled("Hall 1");
        Somebody beside = given.person("unit-manager").in(play.unit()).whoMaySign();
        WorkItem item = play.as(play.manager()).has("confirm-ability");
        away(play.manager(), beside);

        assertThat(play.as(beside).tasks()).doesNotContain("confirm-ability");
        assertThatThrownBy(() -> play.as(beside).completes(item, Map.of("decision", "attest")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("what they know themself");
    }

    @Test
    void whoPreparedItDoesNotApproveItInSomebodysPlace() {
        Play play = givenProject.project().begins();
        play.story().unitsArePrepared().everyUnitIsReady();
        Somebody preparer = play.changeManager().alsoA("cio").whoMaySign();
        WorkItem item = play.as(play.cio()).has("cio-approves-go-live");
        Absence absence = away(play.cio(), preparer);

        assertThat(play.as(preparer).tasks()).doesNotContain("cio-approves-go-live");
        assertThat(gone(item).standsIn()).isNull();
        assertThatThrownBy(() -> play.as(preparer).completes(item, Map.of("decision", "approve")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("you prepared this, so somebody else has to approve it");
        ending.end(play.cio().person(), play.cio().username(), absence.id());
        Somebody other = given.person("cio").whoMaySign();
        away(play.cio(), other);
        assertThat(gone(item).standsIn()).isEqualTo(other.username());
        play.as(other).approves("cio-approves-go-live");
    }

    @Test
    void whoStandsInForThePreparerApprovesNothingThatIsNotTheirs() {
        Play play = givenProject.project().begins();
        play.story().unitsArePrepared().everyUnitIsReady();
        Somebody other = given.person("change-manager", "sponsor").whoMaySign();
        away(play.changeManager(), other);
        WorkItem item = play.as(play.sponsor()).has("sponsor-approves-go-live");

        assertThat(play.as(other).tasks()).doesNotContain("sponsor-approves-go-live");
        assertThatThrownBy(() -> play.as(other).completes(item, Map.of("decision", "approve")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("addressed to somebody else");
        away(play.sponsor(), other);
        assertThatThrownBy(() -> play.as(other).completes(item, Map.of("decision", "approve")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("in one's own role");
        assertThat(finding.find(play.sponsor().person(), item.id()).isOpen()).isTrue();
    }

    @Test
    void whatOnePreparedInSomebodysPlaceOneDoesNotApprove() {
        Play play = givenProject.project().begins();
        away(play.changeManager(), play.sponsor().alsoA("change-manager"));

        play.as(play.sponsor())
                .completes("write-message", Map.of("benefit", "Orders in a day.", "worse", "More typing at first."));

        assertThatThrownBy(() -> play.as(play.sponsor()).approves("approve-message"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("You prepared this");
    }

    @Test
    void whereBothAreAwayNobodyIsAvailableItSaysSoAndIsEscalated() {
        Play play = givenProject.project().begins();
        Somebody second = given.person("sponsor");
        Somebody third = given.person("sponsor");
        WorkItem item = play.as(play.sponsor()).has("write-business-section");
        away(play.sponsor(), second);
        away(second, third);
        String above = given.unit();
        given.place(play.sponsor().person().unit(), above);
        Somebody manager = given.person("unit-manager").in(above).leading(above);
        sql.sql("update work_item set due_at = now() - interval '30 days', late_from = now() - interval '30 days'"
                        + " where id = :id")
                .param("id", item.id())
                .update();
        chasing.chase(Instant.now());

        Away away = gone(item);
        assertThat(away.person()).isEqualTo(play.sponsor().username());
        assertThat(away.until()).isEqualTo(day(5));
        assertThat(away.standsIn()).isNull();
        assertThat(play.as(manager).list(Scope.ESCALATED))
                .extracting(WorkItem::id)
                .containsExactly(item.id());
        Visitor reader = visits.signedIn(play.changeManager().withOwnPassword());
        String name = play.sponsor().person().name();
        assertThat(reader.get("/tasks?scope=all&project=" + play.key()).body())
                .contains(name + " is away, nobody available");
        assertThat(reader.get("/tasks/" + item.id()).body())
                .contains(name + " is away until", "Nobody is available to stand in.", "Hand this over");
    }

    @Test
    void theListTheTaskAndTheCallSayForWhom() throws Exception {
        Play play = givenProject.project().begins();
        Somebody other = given.person("sponsor").withOwnPassword();
        away(play.sponsor(), other);
        WorkItem item = play.as(other).has("write-business-section");
        String name = play.sponsor().person().name();

        Visitor substitute = visits.signedIn(other);
        assertThat(substitute.get("/tasks").body()).contains("For " + name);
        assertThat(substitute.get("/tasks/" + item.id()).body())
                .contains("You stand in for " + name, "data-form-island")
                .doesNotContain("Give this back");
        assertThat(visits.signedIn(play.changeManager().withOwnPassword())
                        .get("/tasks?scope=all&project=" + play.key())
                        .body())
                .contains(name + " is away, " + other.person().name() + " stands in");
        JsonNode listed = json.readTree(visits.calling(other).get("/api/tasks").body());
        assertThat(listed.at("/items/0/away/person").asText())
                .isEqualTo(play.sponsor().username());
        assertThat(listed.at("/items/0/away/standsIn").asText()).isEqualTo(other.username());

        play.as(other).completes(item, SECTION);
        assertThat(substitute.get("/tasks/" + item.id()).body())
                .contains("Completed by " + other.person().name(), "for " + name);
        assertThat(visits.signedIn(play.changeManager())
                        .get("/projects/" + play.key() + "/history")
                        .body())
                .contains(other.person().name() + " completed", "for " + name);
    }

    private Away gone(WorkItem item) {
        return Objects.requireNonNull(following.of(List.of(item)).get(item.id()));
    }

    private Absence away(Somebody person, Somebody substitute) {
        return saying.say(
                person.person(),
                person.username(),
                null,
                new NewAbsence(day(0).toString(), day(5).toString(), substitute.username(), null));
    }

    /** Moves it, as if that many days from today. */
    private void lies(Absence absence, int from, int to) {
        sql.sql("update absence set first_day = :from, last_day = :to where id = :id")
                .param("from", day(from))
                .param("to", day(to))
                .param("id", absence.id())
                .update();
    }

    private static LocalDate day(int from) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(from);
    }

    private List<Act> acts(Play play, String act) {
        return history.of(play.changeManager().person(), play.key(), new Limit(200), null).items().stream()
                .filter(one -> one.act().equals(act))
                .toList();
    }
}
