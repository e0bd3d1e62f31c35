package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.form.Choice;
import dev.rapport.history.Act;
import dev.rapport.history.ReadingHistory;
import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.listening.Commitment;
import dev.rapport.listening.ReadingCommitments;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.project.CancellingProject;
import dev.rapport.project.NamingSuccessor;
import dev.rapport.project.PausingProject;
import dev.rapport.project.Project;
import dev.rapport.project.Projects;
import dev.rapport.project.ReadingRoleChanges;
import dev.rapport.project.ResumingProject;
import dev.rapport.project.RoleChange;
import dev.rapport.project.Status;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.FillingForm;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Orphans;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Walks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sponsor leaves, and somebody else is asked to lead the project. */
@RapportTest
@Walks("sponsor-change")
class SponsorChangeTest {

    private static final String WHY = "The sponsor moves to another company.";

    @Autowired
    GivenProject given;

    @Autowired
    Given givenPeople;

    @Autowired
    NamingSuccessor naming;

    @Autowired
    ReadingRoleChanges changes;

    @Autowired
    Projects projects;

    @Autowired
    AskingForPromise asking;

    @Autowired
    ReadingCommitments promises;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    ReadingHistory history;

    @Autowired
    PausingProject pausing;

    @Autowired
    ResumingProject resuming;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    FillingForm filling;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient sql;

    @Test
    void theRoleItsTasksAndWhatWasPromisedToItGoOverOnAcceptanceAndNotBefore() {
        Play play = given.project().begins();
        Somebody next = sponsor();
        isPromised(play, "Orders on a phone", play.cio(), play.sponsor());
        ProcessInstance change = named(play, next);

        assertThat(project(play).sponsor()).isEqualTo(play.sponsor().username());
        assertThat(play.as(play.sponsor()).tasks()).contains("write-business-section", "state-criterion");
        assertThat(play.as(next).tasks()).containsExactly("take-over");
        play.as(next).completes("take-over", Map.of("decision", "accept"));

        assertThat(change).isEnded().hasPassed("role-taken-over");
        assertThat(project(play).sponsor()).isEqualTo(next.username());
        assertThat(play.as(play.sponsor()).tasks()).isEmpty();
        assertThat(play.as(next).tasks()).contains("write-business-section", "state-criterion");
        assertThat(promise(play).recipient()).isEqualTo(next.username());
        assertThat(only(play).state()).isEqualTo(RoleChange.State.TAKEN_OVER);
        play.as(next).completes("state-criterion", Map.of("criterion", "In every warehouse.", "due", "2031-01-15"));
        play.as(next).completes("write-business-section", Map.of("text", "Orders take nine days."));
        play.as(play.cio()).completes("write-it-section", Map.of("text", "IT delivers in March."));
        assertThat(play.as(next).tasks()).as("asked from now on").contains("sponsor-signs-charter");
        assertThat(Orphans.ofRoles(play, sql)).isZero();
    }

    @Test
    void theSuccessorReadsTheCharterAndTheOpenPromisesAndIsAskedForEachOfTheFormerOnes() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        Somebody next = sponsor();
        isPromised(play, "A day a week of Noor", play.sponsor(), play.cio());
        isPromised(play, "Desks for the trainers", play.sponsor(), next);
        named(play, next);

        assertThat(play.as(next).reads("take-over").said())
                .extracting(Brief.Said::text)
                .contains(WHY)
                .anyMatch(text -> text.startsWith("Orders take nine days."))
                .anyMatch(text -> text.startsWith("IT delivers in March."))
                .anyMatch(text -> text.contains("A day a week of Noor"));
        play.as(next).completes("take-over", Map.of("decision", "accept"));

        Commitment promise = promise(play, "A day a week of Noor");
        assertThat(promise.holder())
                .as("until they accept it")
                .isEqualTo(play.sponsor().username());
        assertThat(promise.successor()).isEqualTo(next.username());
        assertThat(play.as(next).tasks()).filteredOn("take-over"::equals).hasSize(1);
        play.as(next).completes("take-over", Map.of("decision", "accept"));
        assertThat(promise(play, "A day a week of Noor").holder()).isEqualTo(next.username());
        assertThat(promise(play, "Desks for the trainers").successor())
                .as("nobody keeps a promise to themselves")
                .isNull();
    }

    @Test
    void whatWasSettledMeanwhileIsRefusedByItsWords() {
        Play play = given.project().begins();
        Somebody next = sponsor();
        isPromised(play, "A day a week of Noor", play.sponsor(), play.cio());
        isPromised(play, "A room in May", play.sponsor(), play.manager());
        named(play, next);
        long room = promise(play, "A room in May").id();
        sql.sql("update commitment set state = 'kept', settled_at = now() where id = :id")
                .param("id", room)
                .update();

        assertThatThrownBy(() -> play.as(next)
                        .completes(
                                "take-over", Map.of("decision", "accept", "promises", List.of(String.valueOf(room)))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“A room in May (")
                .hasMessageContaining("is not any more.");
        assertThat(hidden(play, next)).as("something is left to choose").isNotEqualTo("=true");
    }

    @Test
    void whereNothingIsPromisedTheFormDoesNotAskForPromises() {
        Play play = given.project().begins();
        Somebody next = sponsor();
        isPromised(play, "Scanners", play.cio(), play.manager());
        named(play, next);

        assertThat(hidden(play, next)).isEqualTo("=true");
        assertThat(play.as(next).reads("take-over").takeover()).isTrue();
        play.as(next).completes("take-over", Map.of("decision", "accept"));
        assertThat(project(play).sponsor()).isEqualTo(next.username());
    }

    private String hidden(Play play, Somebody next) {
        return filling.open(play.as(next).has("take-over"))
                .form()
                .schema()
                .at("/components/1/conditional/hide")
                .asText();
    }

    @Test
    void allPromisesAreOnOneTaskAndOnlyThoseLeftOutAreAskedOnTheirOwn() {
        Play play = given.project().begins();
        Somebody next = sponsor();
        isPromised(play, "A day a week of Noor", play.sponsor(), play.cio());
        isPromised(play, "A room in May", play.sponsor(), play.manager());
        isPromised(play, "Desks for the trainers", play.sponsor(), next);
        isPromised(play, "Scanners", play.cio(), play.manager());
        named(play, next);
        long room = promise(play, "A room in May").id();
        assertThat(play.as(next).reads("take-over").choices().get("promiseOptions"))
                .extracting(Choice::value)
                .containsExactlyInAnyOrder(
                        String.valueOf(room),
                        String.valueOf(promise(play, "A day a week of Noor").id()));
        long scanners = promise(play, "Scanners").id();
        assertThatThrownBy(() -> play.as(next)
                        .completes(
                                "take-over",
                                Map.of("decision", "accept", "promises", List.of(String.valueOf(scanners)))))
                .as("of somebody else")
                .isInstanceOf(Refused.class);
        play.as(next).completes("take-over", Map.of("decision", "accept", "promises", List.of(String.valueOf(room))));

        assertThat(promise(play, "A room in May").holder()).isEqualTo(next.username());
        assertThat(promise(play, "A room in May").successor()).isNull();
        assertThat(play.as(next).tasks())
                .as("for the other one")
                .filteredOn("take-over"::equals)
                .hasSize(1);
        assertThat(promise(play, "A day a week of Noor").holder())
                .isEqualTo(play.sponsor().username());
        assertThat(promise(play, "Scanners").holder()).isEqualTo(play.cio().username());
        assertThat(promise(play, "Desks for the trainers").successor()).isNull();
        assertThat(only(play).promisesKept()).containsExactly(room);
    }

    @Test
    void inAPauseWhatTheyKeepFollowsWhenItGoesOn() {
        Play play = given.project().begins();
        Somebody next = sponsor();
        isPromised(play, "A room in May", play.sponsor(), play.manager());
        pausing.pause(play.sponsor().person(), play.key(), "No money until May.");
        named(play, next);
        String room = String.valueOf(promise(play, "A room in May").id());
        play.as(next).completes("take-over", Map.of("decision", "accept", "promises", List.of(room)));
        assertThat(promise(play, "A room in May").holder())
                .isEqualTo(play.sponsor().username());

        resuming.resume(next.person(), play.key(), "The money is there.");

        assertThat(promise(play, "A room in May").holder()).isEqualTo(next.username());
        assertThat(play.as(next).tasks()).doesNotContain("take-over");
    }

    @Test
    void noGatePassesWhileTheQuestionIsOpen() {
        Play play = given.project().begins();
        play.story().theCharterIsWritten();
        Somebody next = sponsor();
        named(play, next);

        for (Somebody signer : List.of(play.sponsor(), play.cio(), play.manager())) {
            String task = play.as(signer).tasks().stream()
                    .filter(one -> one.endsWith("signs-charter"))
                    .findFirst()
                    .orElseThrow();
            assertThatThrownBy(() -> play.as(signer).agrees(task))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.OVERTAKEN))
                    .hasMessageContaining("has not answered");
        }
        play.as(next).completes("take-over", Map.of("decision", "accept"));
        play.as(next).agrees("sponsor-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");
        play.as(play.manager()).agrees("unit-signs-charter");
        play.story().peopleAreTrained().usersAreInvolved().everyUnitIsReady();
        Somebody third = sponsor();
        naming.name(play.changeManager().person(), play.key(), "sponsor", third.username(), WHY);

        assertThatThrownBy(() -> play.as(next).approves("sponsor-approves-go-live"))
                .hasMessageContaining("has not answered");
        assertThatThrownBy(() -> play.as(play.cio()).approves("cio-approves-go-live"))
                .hasMessageContaining("refusing is possible");
        play.as(play.cio()).refuses("cio-approves-go-live", "Not without a sponsor.");
        play.as(third).completes("take-over", Map.of("decision", "accept"));
        play.as(third).approves("sponsor-approves-go-live");

        assertThat(signatures(play, "charter"))
                .extracting(SignOff::signer, SignOff::role)
                .contains(tuple(next.username(), "sponsor"));
        assertThat(signatures(play, "go-live"))
                .extracting(SignOff::signer, SignOff::role)
                .contains(tuple(third.username(), "sponsor"), tuple(play.cio().username(), "cio"));
    }

    @Test
    void realigningWritesAndSignsTheCharterAnewAndTheGoLiveWaitsForIt() {
        Play play = given.project().begins();
        play.story().unitsArePrepared().everyUnitIsReady();
        Somebody next = sponsor();
        ProcessInstance change = named(play, next);
        play.as(next).completes("take-over", Map.of("decision", "realign", "reason", "I see other benefits."));

        assertThat(project(play).sponsor()).isEqualTo(next.username());
        assertThat(change).isWaitingAt("align-anew");
        assertThatThrownBy(() -> play.as(next).approves("sponsor-approves-go-live"))
                .hasMessageContaining("asked to align the charter anew");
        assertThatThrownBy(() -> named(play, sponsor())).hasMessageContaining("being aligned anew");
        play.as(next).completes("write-business-section", Map.of("text", "Orders without a phone call."));
        play.as(play.cio()).completes("write-it-section", Map.of("text", "IT delivers in March."));
        play.as(next).agrees("sponsor-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");
        play.as(play.manager()).agrees("unit-signs-charter");

        assertThat(change).isEnded().hasPassed("aligned-anew");
        assertThat(only(play).state()).isEqualTo(RoleChange.State.REALIGNED);
        play.as(next).approves("sponsor-approves-go-live");
        play.as(play.cio()).approves("cio-approves-go-live");
        play.as(play.itLead()).attests("confirm-cutover");
        assertThat(acts(play)).extracting(Act::act).contains("successor-named", "role-taken-over", "charter-realigned");
    }

    @Test
    void declinedItStaysWhereItWasAndAnotherIsNamed() {
        Play play = given.project().begins();
        Somebody next = sponsor();
        ProcessInstance change = named(play, next);
        play.as(next).completes("take-over", Map.of("decision", "decline", "reason", "Not my field."));

        assertThat(change).isEnded().hasPassed("role-not-taken-over");
        assertThat(project(play).sponsor()).isEqualTo(play.sponsor().username());
        assertThat(only(play).words()).isEqualTo("Not my field.");
        assertThat(messages(play.changeManager())).anyMatch(text -> text.contains("Not my field."));
        play.story().theCharterIsAgreed();
    }

    @Test
    void namingSomebodyElseTakesBackAQuestionThatNobodyAnswered() {
        Play play = given.project().begins();
        Somebody first = sponsor();
        Somebody second = sponsor();
        ProcessInstance change = named(play, first);
        naming.name(play.sponsor().person(), play.key(), "sponsor", second.username(), WHY);

        assertThat(change).isEnded();
        assertThat(play.as(first).tasks()).isEmpty();
        assertThat(changes.of(play.changeManager().person(), play.key()))
                .extracting(RoleChange::to, RoleChange::state)
                .containsExactly(
                        tuple(second.username(), RoleChange.State.ASKED),
                        tuple(first.username(), RoleChange.State.WITHDRAWN));
    }

    @Test
    void cioItLeadAndChangeManagerChangeTheSameWay() {
        Play play = given.project().begins();
        for (Map.Entry<String, String> one : Map.of("cio", "write-it-section", "change-manager", "write-message")
                .entrySet()) {
            Somebody next = givenPeople.person(one.getKey()).whoMaySign();
            naming.name(play.sponsor().person(), play.key(), one.getKey(), next.username(), WHY);
            play.as(next).completes("take-over", Map.of("decision", "accept"));
            assertThat(play.as(next).tasks()).contains(one.getValue());
        }
        Somebody lead = givenPeople.person("it-lead");
        naming.name(play.sponsor().person(), play.key(), "it-lead", lead.username(), WHY);
        assertThatThrownBy(() ->
                        play.as(lead).completes("take-over", Map.of("decision", "realign", "reason", "Other plans.")))
                .hasMessageContaining("signed by sponsor and CIO");
        play.as(lead).completes("take-over", Map.of("decision", "accept"));
        assertThat(project(play).itLead()).isEqualTo(lead.username());
        assertThat(project(play).cio()).isNotEqualTo(play.cio().username());
        assertThatThrownBy(() -> named(play, sponsor()))
                .as("by the former change manager")
                .isInstanceOf(Refused.class);
    }

    @Test
    void processOwnerControllerAndEmployeeRepresentativeToo() {
        Somebody before = givenPeople.person("controller").whoMaySign();
        Play play = given.project().withController(before).begins();
        play.story().theCharterIsWritten();
        assertThat(play.as(before).tasks()).contains("judge-benefits");
        Somebody next = givenPeople.person("controller").whoMaySign();
        naming.name(play.sponsor().person(), play.key(), "controller", next.username(), WHY);
        assertThatThrownBy(() ->
                        play.as(next).completes("take-over", Map.of("decision", "realign", "reason", "Other figures.")))
                .hasMessageContaining("signed by sponsor and CIO");
        play.as(next).completes("take-over", Map.of("decision", "accept"));

        assertThat(project(play).controller()).isEqualTo(next.username());
        assertThat(play.as(before).tasks()).isEmpty();
        play.as(next).attests("judge-benefits");
        assertThat(play.as(play.sponsor()).tasks()).as("no gate was held").contains("sponsor-signs-charter");
        sql.sql("update project set process_owner = :who, employee_representative = :who where key = :key")
                .param("who", before.username())
                .param("key", play.key())
                .update();
        for (String role : List.of("process-owner", "employee-representative")) {
            Somebody one = givenPeople.person(role);
            naming.name(play.sponsor().person(), play.key(), role, one.username(), WHY);
            play.as(one).completes("take-over", Map.of("decision", "accept"));
            assertThat(List.of(
                            String.valueOf(project(play).processOwner()),
                            String.valueOf(project(play).employeeRepresentative())))
                    .contains(one.username());
        }
    }

    @Test
    void whoMayNameWhom() {
        Play play = given.project().begins();
        Somebody next = sponsor();
        for (Somebody other : List.of(play.cio(), play.itLead(), play.manager())) {
            assertThatThrownBy(() -> naming.name(other.person(), play.key(), "sponsor", next.username(), WHY))
                    .hasMessageContaining("change manager and its sponsor");
        }
        Person leader = play.changeManager().person();
        Somebody gone = sponsor().until(LocalDate.of(2020, 1, 1));
        for (String to : List.of(play.sponsor().username(), play.cio().username(), gone.username(), "nobody-at-all")) {
            assertThatThrownBy(() -> naming.name(leader, play.key(), "sponsor", to, WHY))
                    .as(to)
                    .hasMessageContaining("Choose somebody else");
        }
        assertThatThrownBy(() -> naming.name(leader, play.key(), "vendor", next.username(), WHY))
                .hasMessageContaining("Choose sponsor");
        assertThatThrownBy(() -> naming.name(leader, play.key(), "controller", next.username(), WHY))
                .hasMessageContaining("has no controller");
        assertThatThrownBy(() -> naming.name(leader, play.key(), "sponsor", next.username(), " "))
                .hasMessageContaining("why it goes to somebody else");
        Somebody both = givenPeople.person("sponsor", "change-manager");
        sql.sql("update project set change_manager = :who where key = :key")
                .param("who", both.username())
                .param("key", play.key())
                .update();
        assertThatThrownBy(() -> naming.name(both.person(), play.key(), "sponsor", both.username(), WHY))
                .hasMessageContaining("Nobody names themselves");
        assertThat(changes.of(both.person(), play.key())).isEmpty();
    }

    @Test
    void aSponsorWhoLeftInAPauseIsReplacedInItAndTheRestFollowsWhenItGoesOn() {
        Play play = given.project().begins();
        isPromised(play, "A day a week of Noor", play.sponsor(), play.cio());
        pausing.pause(play.sponsor().person(), play.key(), "No money until May.");
        Somebody next = sponsor();
        named(play, next);
        assertThatThrownBy(() ->
                        play.as(next).completes("take-over", Map.of("decision", "realign", "reason", "Other plans.")))
                .isInstanceOf(Refused.class);
        play.as(next).completes("take-over", Map.of("decision", "accept"));

        assertThat(project(play).sponsor()).isEqualTo(next.username());
        assertThat(project(play).status()).isEqualTo(Status.PAUSED);
        assertThat(play.as(next).tasks()).isEmpty();
        resuming.resume(next.person(), play.key(), "The money is there.");

        assertThat(play.as(next).tasks()).contains("write-business-section", "take-over");
        assertThat(play.as(play.sponsor()).tasks()).doesNotContain("write-business-section");
        assertThat(Orphans.ofRoles(play, sql)).isZero();
    }

    @Test
    void nobodyBecomesSponsorAndCioOfOneProject() {
        Play play = given.project().begins();
        play.cio().alsoA("sponsor");
        play.sponsor().alsoA("cio");
        assertThatThrownBy(() -> named(play, play.cio())).hasMessageContaining("so they are two people");
        assertThatThrownBy(() -> naming.name(
                        play.changeManager().person(),
                        play.key(),
                        "cio",
                        play.sponsor().username(),
                        WHY))
                .hasMessageContaining("so they are two people");
        Somebody next = sponsor();
        named(play, next);
        sql.sql("update project set cio = :cio where key = :key")
                .param("cio", next.username())
                .param("key", play.key())
                .update();

        assertThatThrownBy(() -> play.as(next).completes("take-over", Map.of("decision", "accept")))
                .as("where they became the other meanwhile")
                .hasMessageContaining("You lead the other side by now");
        assertThat(project(play).sponsor()).isEqualTo(play.sponsor().username());
        play.as(next).completes("take-over", Map.of("decision", "decline", "reason", "I am the CIO now."));
    }

    @Test
    void aCancelledProjectAsksNobodyAnyMore() {
        Play play = given.project().begins();
        Somebody next = sponsor();
        named(play, next);
        cancelling.cancel(play.sponsor().person(), play.key(), "It is given up.");

        assertThat(play.as(next).tasks()).isEmpty();
        assertThat(only(play).state()).isEqualTo(RoleChange.State.WITHDRAWN);
        assertThatThrownBy(() -> named(play, sponsor())).hasMessageContaining("not running any more");
    }

    private Somebody sponsor() {
        return givenPeople.person("sponsor").whoMaySign();
    }

    private ProcessInstance named(Play play, Somebody next) {
        naming.name(play.changeManager().person(), play.key(), "sponsor", next.username(), WHY);
        return runs.of(play, "sponsor-change");
    }

    private void isPromised(Play play, String promise, Somebody by, Somebody to) {
        if (to.person().username().equals(play.sponsor().username())
                || to.person().username().equals(play.cio().username())) {
            asking.ask(
                    play.changeManager().person(),
                    play.key(),
                    new AskedPromise(promise, by.username(), to.username(), "2031-02-01", false, null));
            play.as(by).completes("accept-promise", Map.of("decision", "accept"));
            return;
        }
        asking.ask(
                play.changeManager().person(),
                play.key(),
                new AskedPromise(promise, by.username(), play.itLead().username(), "2031-02-01", false, null));
        sql.sql("update commitment set recipient = :to where promise = :promise and project_key = :key")
                .param("to", to.username())
                .param("promise", promise)
                .param("key", play.key())
                .update();
    }

    private Commitment promise(Play play) {
        return promises.of(play.key(), Limit.of(1000), null).items().get(0);
    }

    private Commitment promise(Play play, String words) {
        return promises.of(play.key(), Limit.of(1000), null).items().stream()
                .filter(one -> one.promise().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private Project project(Play play) {
        return projects.get(play.key());
    }

    private RoleChange only(Play play) {
        List<RoleChange> all = changes.of(play.cio().person(), play.key());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<SignOff> signatures(Play play, String subject) {
        return signOffs.of(play.key(), Limit.of(1000), null).items().stream()
                .filter(one -> one.subject().equals(subject))
                .toList();
    }

    private List<Act> acts(Play play) {
        return history.of(play.changeManager().person(), play.key(), Limit.of(1000), null)
                .items();
    }

    private List<String> messages(Somebody reader) {
        return sql.sql("select body from message where recipient = :who")
                .param("who", reader.username())
                .query(String.class)
                .list();
    }
}
