package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.alignment.Conflict;
import dev.rapport.alignment.RaisingConflict;
import dev.rapport.alignment.ReadingAlignment;
import dev.rapport.history.Act;
import dev.rapport.history.ReadingHistory;
import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.listening.Commitment;
import dev.rapport.listening.ReadingCommitments;
import dev.rapport.organization.Units;
import dev.rapport.paging.Limit;
import dev.rapport.project.CancellingProject;
import dev.rapport.project.HandingOverEverything;
import dev.rapport.project.NamingSuccessor;
import dev.rapport.project.PausingProject;
import dev.rapport.project.Projects;
import dev.rapport.project.ReadingHoldings;
import dev.rapport.project.ResumingProject;
import dev.rapport.project.TakingWorkOver;
import dev.rapport.project.WorkHandover;
import dev.rapport.refusal.Refused;
import dev.rapport.tasklist.Brief;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Together;
import dev.rapport.testing.Visits;
import dev.rapport.testing.Walks;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Somebody leaves, and in one act all that they hold is offered to somebody else. */
@RapportTest
@Walks("work-handover")
class WorkHandoverTest {

    private static final String WHY = "She moves to Bergen.";

    @Autowired
    GivenProject given;

    @Autowired
    Given givenPeople;

    @Autowired
    HandingOverEverything handing;

    @Autowired
    ReadingHoldings holdings;

    @Autowired
    RaisingConflict raising;

    @Autowired
    NamingSuccessor naming;

    @Autowired
    TakingWorkOver taking;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Projects projects;

    @Autowired
    Units units;

    @Autowired
    AskingForPromise asking;

    @Autowired
    ReadingCommitments promises;

    @Autowired
    ReadingHistory history;

    @Autowired
    PausingProject pausing;

    @Autowired
    ResumingProject resuming;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    ReadingAlignment alignment;

    @Autowired
    Visits visits;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient sql;

    @Test
    void aUnitsManagerLeavesAndAfterwardsHoldsNothing() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        isPromised(play, "Shelves for the scanners", play.manager(), play.cio());
        isPromised(play, "A second screen", play.itLead(), play.manager());
        Somebody next = givenPeople.person("unit-manager").whoMaySign();
        Somebody administrator = givenPeople.person("administrator");
        handing.handOver(administrator.person(), play.manager().username(), next.username(), WHY);
        ProcessInstance run = runs.of(play, "work-handover");

        assertThat(play.as(play.manager()).tasks()).as("until then").contains("confirm-needs", "nominate-user");
        assertThat(play.as(next).tasks()).containsExactly("take-work-over");
        assertThat(play.as(next).reads("take-work-over").said())
                .extracting(Brief.Said::text)
                .contains(WHY, "unit manager", "2");
        play.as(next).completes("take-work-over", Map.of("decision", "accept"));

        assertThat(run).isEnded().hasPassed("work-taken-over");
        assertThat(held(play.manager())).isZero();
        assertThat(holdings.of(administrator.person(), play.manager().username())
                        .holdings())
                .isEmpty();
        assertThat(units.find(play.unit()).orElseThrow().manager()).isEqualTo(next.username());
        assertThat(promise(play, "Shelves for the scanners").holder()).isEqualTo(next.username());
        assertThat(promise(play, "A second screen").recipient()).isEqualTo(next.username());
        play.as(next)
                .completes(
                        "confirm-needs",
                        Map.of(
                                "functionality",
                                List.of("orders"),
                                "people",
                                List.of(play.member().username())));
        play.story().aSessionIsScheduled("Room 1");
        assertThat(play.as(next).tasks()).as("asked from now on").contains("confirm-ability", "claim-promise");
        assertThat(history.of(play.changeManager().person(), play.key(), Limit.of(200), null)
                        .items())
                .extracting(Act::act)
                .contains("work-handover-named", "work-taken-over");
        assertThat(messages(play.changeManager())).anyMatch(text -> text.contains("are theirs now"));
    }

    @Test
    void aNomineeWhoLeavesIsFollowedInWhatIsAskedLater() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed().isNominated(play.unit(), play.member());
        Somebody next = play.members(play.unit()).get(1);
        handing.handOver(play.changeManager().person(), play.member().username(), next.username(), WHY);
        play.as(next).completes("take-work-over", Map.of("decision", "accept"));
        play.as(next).completes("answer-nomination", Map.of("decision", "accept"));

        assertThat(play.as(next).tasks()).as("asked by name later").containsExactly("give-remark");
        assertThat(held(play.member())).isZero();
    }

    @Test
    void aSponsorGoesWithTheRoleItsTasksAndSignatures() {
        Play play = given.project().begins();
        play.story().theCharterIsWritten();
        Somebody next = givenPeople.person("sponsor").whoMaySign();
        handing.handOver(play.changeManager().person(), play.sponsor().username(), next.username(), WHY);
        assertThat(projects.get(play.key()).sponsor()).isEqualTo(play.sponsor().username());
        play.as(next).completes("take-work-over", Map.of("decision", "accept"));

        assertThat(projects.get(play.key()).sponsor()).isEqualTo(next.username());
        play.as(next).agrees("sponsor-signs-charter");
        assertThat(held(play.sponsor())).isZero();
    }

    @Test
    void aConflictThatTheyWereToDecideGoesWithItBeforeItsDateHasPassedAndAfter() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        for (Somebody one : List.of(play.sponsor(), play.cio())) {
            play.as(one).completes("state-priorities", Map.of("first", "purpose", "measured", "own"));
        }
        for (Somebody one : List.of(play.sponsor(), play.cio())) {
            play.as(one).agrees("sign-checkpoint");
        }
        raise(play);
        ProcessInstance run = runs.of(play, "executive-conflict");
        Somebody next = givenPeople.person("cio").whoMaySign();
        handing.handOver(play.changeManager().person(), play.cio().username(), next.username(), WHY);
        assertThat(owner(play)).isEqualTo(play.cio().username());
        play.as(next).completes("take-work-over", Map.of("decision", "accept"));

        assertThat(held(play.cio())).isZero();
        assertThat(owner(play)).isEqualTo(next.username());
        assertThat(messages(play.sponsor())).anyMatch(text -> text.contains("took this over"));
        saysWhoseItWas(play, next);
        runs.fireTimer(run);
        play.as(play.changeManager())
                .completes("set-new-date", Map.of("newDate", "2031-03-01", "reason", "Both were away."));
        play.as(next).completes("decide-conflict", Map.of("text", "Speed."));

        assertThat(run).isEnded().hasPassed("conflict-decided");
    }

    /** In the conflict's own story: to the executives by call and page, and to who has to decide it now. */
    private void saysWhoseItWas(Play play, Somebody next) {
        List<Conflict> conflicts = alignment
                .conflicts(play.sponsor().person(), play.key(), Limit.of(200), null)
                .items();
        assertThat(conflicts)
                .singleElement()
                .satisfies(one -> assertThat(one.dates()).singleElement().satisfies(went -> {
                    assertThat(went.handedOver()).isTrue();
                    assertThat(went.ownerBefore()).isEqualTo(play.cio().username());
                    assertThat(went.date()).isEqualTo(one.decideBy());
                    assertThat(went.who()).isEqualTo(play.changeManager().username());
                    assertThat(went.why()).isEqualTo(WHY);
                }));
        String before = play.cio().person().name();
        assertThat(play.as(next).reads("decide-conflict").said())
                .contains(new Brief.Said("Went on with all of the work of " + before, WHY));
        assertThat(HtmlUtils.htmlUnescape(visits.signedIn(play.sponsor().withOwnPassword())
                        .get("/projects/" + play.key() + "/alignment")
                        .body()))
                .contains("Went on with all of the work of " + before, WHY);
        assertThat(visits.calling(play.sponsor())
                        .get("/api/projects/" + play.key() + "/conflicts")
                        .body())
                .contains("\"ownerBefore\":\"" + play.cio().username() + "\"");
    }

    @Test
    void whatTheyWouldTakeOverIsHeadedSo() {
        Play play = given.project().begins();
        Somebody next = givenPeople.person("sponsor").whoMaySign().withOwnPassword();
        handing.handOver(play.changeManager().person(), play.sponsor().username(), next.username(), WHY);
        String task = play.as(next).has("take-work-over").id();

        assertThat(visits.signedIn(next).get("/tasks/" + task).body())
                .contains(">What you would take over</h2>")
                .doesNotContain("What the others said");
        assertThat(visits.signedIn(play.changeManager().withOwnPassword())
                        .get("/people/" + play.sponsor().username() + "/handovers")
                        .body())
                .as("what goes with it")
                .contains("promises and conflicts to decide there are theirs");
        play.as(next).completes("take-work-over", Map.of("decision", "accept"));
        play.as(next).completes("write-business-section", Map.of("text", "Orders take nine days."));
        String section = play.as(play.cio()).has("write-it-section").id();
        assertThat(visits.signedIn(play.cio().withOwnPassword())
                        .get("/tasks/" + section)
                        .body())
                .contains(">What the others said</h2>");
    }

    @Test
    void whoRaisedAConflictDoesNotBecomeItsOwnerByTheWay() {
        Play play = given.project().begins();
        play.sponsor().alsoA("cio");
        play.story().theCharterIsAgreed();
        for (Somebody one : List.of(play.sponsor(), play.cio())) {
            play.as(one).completes("state-priorities", Map.of("first", "purpose", "measured", "own"));
        }
        raise(play);
        sql.sql("update executive_conflict set raised_by = :who where project_key = :key")
                .param("who", play.sponsor().username())
                .param("key", play.key())
                .update();

        assertThatThrownBy(() -> handing.handOver(
                        play.changeManager().person(),
                        play.cio().username(),
                        play.sponsor().username(),
                        WHY))
                .hasMessageContaining("Who raised it does not decide it");
    }

    @Test
    void aConflictBetweenExecutivesGoesToNobodyWhoIsNone() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        for (Somebody one : List.of(play.sponsor(), play.cio())) {
            play.as(one).completes("state-priorities", Map.of("first", "purpose", "measured", "own"));
        }
        raise(play);
        sql.sql("update executive_conflict set owner = :who where project_key = :key")
                .param("who", play.itLead().username())
                .param("key", play.key())
                .update();
        Somebody next = givenPeople.person("it-lead").whoMaySign();

        assertThatThrownBy(() -> handing.handOver(
                        play.changeManager().person(), play.itLead().username(), next.username(), WHY))
                .hasMessageContaining("leads no unit");
        next.alsoA("unit-manager");
        handing.handOver(play.changeManager().person(), play.itLead().username(), next.username(), WHY);
        assertThat(play.as(next).reads("take-work-over").said())
                .contains(new Brief.Said("Conflicts between executives that they decide", "1"));
    }

    @Test
    void declinedItStaysAndAnotherIsNamed() {
        Play play = given.project().begins();
        Somebody next = givenPeople.person("cio").whoMaySign();
        handing.handOver(play.changeManager().person(), play.cio().username(), next.username(), WHY);
        ProcessInstance run = runs.of(play, "work-handover");
        assertThatThrownBy(() -> handing.handOver(
                        play.changeManager().person(), play.cio().username(), next.username(), WHY))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> naming.name(play.sponsor().person(), play.key(), "cio", next.username(), WHY))
                .hasMessageContaining("all that");
        play.as(next).completes("take-work-over", Map.of("decision", "decline", "reason", "I have three of these."));

        assertThat(run).isEnded().hasPassed("work-not-taken-over");
        assertThat(projects.get(play.key()).cio()).isEqualTo(play.cio().username());
        assertThat(play.as(play.cio()).tasks()).contains("write-it-section");
        assertThat(messages(play.changeManager())).anyMatch(text -> text.contains("I have three of these."));
        Somebody other = givenPeople.person("cio").whoMaySign();
        handing.handOver(play.changeManager().person(), play.cio().username(), other.username(), WHY);
        play.as(other).completes("take-work-over", Map.of("decision", "accept"));
        assertThat(held(play.cio())).isZero();
    }

    @Test
    void theSuccessorNeedsTheRolesAndNobodyKeepsAPromiseToThemselves() {
        Play play = given.project().begins();
        Somebody member = givenPeople.person("member");
        assertThatThrownBy(() -> handing.handOver(
                        play.changeManager().person(), play.cio().username(), member.username(), WHY))
                .hasMessageContaining("CIO");
        Somebody next = givenPeople.person("cio", "sponsor").whoMaySign();
        sql.sql("update project set sponsor = :who where key = :key")
                .param("who", next.username())
                .param("key", play.key())
                .update();
        isPromised(play, "Two people in May", play.cio(), next);
        assertThatThrownBy(() -> handing.handOver(
                        play.changeManager().person(), play.cio().username(), next.username(), WHY))
                .hasMessageContaining("to themselves");
        assertThat(runs.count(play, "work_handover")).isZero();
    }

    @Test
    void whoLostTheRoleMeanwhileOrPromisedThemSomethingCannotAccept() {
        Play play = given.project().begins();
        Somebody next = givenPeople.person("cio").whoMaySign();
        handing.handOver(play.changeManager().person(), play.cio().username(), next.username(), WHY);
        sql.sql("update person_role set role = 'member' where username = :who")
                .param("who", next.username())
                .update();
        long id = sql.sql("select id from work_handover where project_key = :key")
                .param("key", play.key())
                .query(Long.class)
                .single();

        assertThatThrownBy(() -> accepts(id, next)).hasMessageContaining("all the roles");
        assertThat(projects.get(play.key()).cio()).isEqualTo(play.cio().username());
        sql.sql("update person_role set role = 'cio' where username = :who")
                .param("who", next.username())
                .update();
        isPromised(play, "Two people in May", play.itLead(), play.cio());
        sql.sql("update commitment set holder = :who where project_key = :key")
                .param("who", next.username())
                .param("key", play.key())
                .update();
        assertThatThrownBy(() -> accepts(id, next)).hasMessageContaining("promised each other");
        assertThat(projects.get(play.key()).cio()).isEqualTo(play.cio().username());
    }

    @Test
    void nobodyBecomesSponsorAndCioOfOneProjectByTheWay() {
        Play play = given.project().begins();
        play.cio().alsoA("sponsor");
        play.sponsor().alsoA("cio");
        assertThatThrownBy(() -> handing.handOver(
                        play.changeManager().person(),
                        play.sponsor().username(),
                        play.cio().username(),
                        WHY))
                .hasMessageContaining("so they are two people");
        assertThatThrownBy(() -> handing.handOver(
                        play.changeManager().person(),
                        play.cio().username(),
                        play.sponsor().username(),
                        WHY))
                .hasMessageContaining("so they are two people");
        Somebody next = givenPeople.person("sponsor").whoMaySign();
        handing.handOver(play.changeManager().person(), play.sponsor().username(), next.username(), WHY);
        sql.sql("update project set cio = :cio where key = :key")
                .param("cio", next.username())
                .param("key", play.key())
                .update();

        assertThatThrownBy(() -> play.as(next).completes("take-work-over", Map.of("decision", "accept")))
                .as("where they became the other meanwhile")
                .hasMessageContaining("You would be both here");
        assertThat(projects.get(play.key()).sponsor()).isEqualTo(play.sponsor().username());
    }

    private void accepts(long handover, Somebody by) {
        transaction.executeWithoutResult(status -> taking.answer(handover, "accept", "", by.username()));
    }

    @Test
    void onlyAdministratorsAndTheProjectsChangeManagerNameAndOnlyTheSuccessorAnswers() {
        Play play = given.project().begins();
        Play other = given.project().begins();
        Somebody next = givenPeople.person("cio").whoMaySign();
        assertThatThrownBy(() ->
                        handing.handOver(play.sponsor().person(), play.cio().username(), next.username(), WHY))
                .hasMessageContaining("Administrators and change managers");
        assertThatThrownBy(() -> handing.handOver(
                        other.changeManager().person(), play.cio().username(), next.username(), WHY))
                .hasMessageContaining("holds nothing");
        handing.handOver(play.changeManager().person(), play.cio().username(), next.username(), WHY);
        String task = play.as(next).has("take-work-over").id();
        for (Somebody somebody : List.of(play.cio(), play.changeManager(), play.sponsor())) {
            assertThatThrownBy(() -> play.useCases()
                            .completing()
                            .complete(somebody.person(), task, Map.of("decision", "accept")))
                    .isInstanceOf(Refused.class);
        }
        assertThat(projects.get(play.key()).cio()).isEqualTo(play.cio().username());
    }

    @Test
    void eachProjectIsAskedForOnItsOwnAndAPausedOneRefusesAll() {
        Play one = given.project().begins();
        Play other = given.project().begins();
        Somebody leaver = one.cio();
        sql.sql("update project set cio = :who where key = :key")
                .param("who", leaver.username())
                .param("key", other.key())
                .update();
        Somebody next = givenPeople.person("cio").whoMaySign();
        Somebody administrator = givenPeople.person("administrator");
        pausing.pause(other.sponsor().person(), other.key(), "No money until May.");
        assertThatThrownBy(() -> handing.handOver(administrator.person(), leaver.username(), next.username(), WHY))
                .hasMessageContaining(other.key() + " is paused");
        assertThat(runs.count(one, "work_handover")).isZero();
        resuming.resume(other.sponsor().person(), other.key(), "The money is there.");
        assertThat(handing.handOver(administrator.person(), leaver.username(), next.username(), WHY))
                .extracting(WorkHandover::projectKey)
                .containsExactlyInAnyOrder(one.key(), other.key());
        one.as(next).completes("take-work-over", Map.of("decision", "accept"));

        assertThat(projects.get(one.key()).cio()).isEqualTo(next.username());
        assertThat(projects.get(other.key()).cio()).isEqualTo(leaver.username());
        cancelling.cancel(other.sponsor().person(), other.key(), "It is given up.");
        assertThat(other.as(next).tasks()).isEmpty();
        assertThat(holdings.of(administrator.person(), leaver.username()).handovers())
                .extracting(WorkHandover::state)
                .containsExactlyInAnyOrder(WorkHandover.State.TAKEN_OVER, WorkHandover.State.WITHDRAWN);
    }

    @Test
    void namedTwiceAtOnceItIsAskedOnce() {
        Play play = given.project().begins();
        Somebody next = givenPeople.person("cio").whoMaySign();
        List<String> answers = Together.twice(() -> {
            try {
                handing.handOver(play.changeManager().person(), play.cio().username(), next.username(), WHY);
                return "";
            } catch (Refused refused) {
                return String.valueOf(refused.getMessage());
            }
        });

        assertThat(answers).filteredOn(String::isEmpty).hasSize(1);
        assertThat(answers).filteredOn(text -> text.contains("already")).hasSize(1);
    }

    private void raise(Play play) {
        raising.raise(
                play.changeManager().person(),
                play.key(),
                "Speed or cost first",
                play.cio().username(),
                "2031-02-01");
    }

    private String owner(Play play) {
        return sql.sql("select owner from executive_conflict where project_key = :key")
                .param("key", play.key())
                .query(String.class)
                .single();
    }

    private void isPromised(Play play, String promise, Somebody by, Somebody to) {
        asking.ask(
                play.changeManager().person(),
                play.key(),
                new AskedPromise(promise, by.username(), to.username(), "2031-02-01", false, null));
        play.as(by).completes("accept-promise", Map.of("decision", "accept"));
        play.as(to).completes("state-criterion", Map.of("criterion", "In every hall.", "due", "2031-02-01"));
    }

    private Commitment promise(Play play, String words) {
        return promises.of(play.key(), Limit.of(200), null).items().stream()
                .filter(one -> one.promise().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private List<String> messages(Somebody reader) {
        return sql.sql("select body from message where recipient = :who")
                .param("who", reader.username())
                .query(String.class)
                .list();
    }

    /** All that still names somebody: open work, roles, units of running projects, promises, and runs that would ask them. */
    private long held(Somebody somebody) {
        return sql.sql("""
                        select (select count(*) from work_item where state = 'open' and :who in (assignee, intended))
                            + (select count(*) from project where status = 'running' and :who in (sponsor, cio, it_lead,
                                change_manager, process_owner, controller, employee_representative))
                            + (select count(*) from unit where manager = :who)
                            + (select count(*) from commitment where settled_at is null and :who in (holder, recipient))
                            + (select count(*) from act_ru_variable where text_ = :who)
                        """).param("who", somebody.username()).query(Long.class).single();
    }
}
