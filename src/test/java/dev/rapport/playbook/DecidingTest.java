package dev.rapport.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.check.Artefact;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.refusal.Refused;
import dev.rapport.testing.Given;
import dev.rapport.testing.Models;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Together;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
class DecidingTest {

    @Autowired
    Given given;

    @Autowired
    BringingDraft bringing;

    @Autowired
    PublishingPlaybook publishing;

    @Autowired
    RefusingDraft refusing;

    @Autowired
    TakingBackDraft takingBack;

    @Autowired
    RetiringPlaybook retiring;

    @Autowired
    ReinstatingPlaybook reinstating;

    @Autowired
    BringingBack bringingBack;

    @Autowired
    ReadingPlaybooks playbooks;

    @Autowired
    ReadingDrafts drafts;

    @Autowired
    ReadingRecord record;

    @Autowired
    JdbcClient sql;

    private final String key = Given.unique("deciding");
    private Person author;
    private Person approver;

    @BeforeEach
    void people() {
        author = given.person("change-manager").person();
        approver = given.person("change-manager").person();
    }

    @Test
    void aSecondPersonPublishes() {
        Draft draft = bring("Look");

        Version version = publishing.publish(draft.id(), approver);

        assertThat(version.number()).isEqualTo(1);
        assertThat(version.author()).isEqualTo(author.username());
        assertThat(version.approver()).isEqualTo(approver.username());
        assertThat(version.hash()).isEqualTo(draft.hash());
        assertThat(playbooks.one(author, key).current()).isEqualTo(version);
        assertThat(drafts.one(author, draft.id()).state()).isEqualTo(DraftState.PUBLISHED);
        assertThat(acts())
                .extracting(PlaybookAct::act)
                .containsExactly(PlaybookAct.Act.PUBLISHED, PlaybookAct.Act.BROUGHT);
        assertThat(acts().get(0).hash()).isEqualTo(draft.hash());
        assertThat(acts().get(0).files()).hasSize(2);
    }

    @Test
    void whoBroughtItDoesNotPublishItAndTheAttemptIsRecorded() {
        Draft draft = bring("Look");

        assertRefused(() -> publishing.publish(draft.id(), author), Refused.Reason.NOT_ALLOWED, "yourself");

        assertThat(acts().get(0).act()).isEqualTo(PlaybookAct.Act.PUBLISHING_REFUSED);
        assertThat(acts().get(0).who()).isEqualTo(author.username());
        assertThat(acts().get(0).reason()).contains("yourself");
        assertThat(drafts.one(author, draft.id()).state()).isEqualTo(DraftState.WAITING);
    }

    @Test
    void oneOfTwoIsFaster() {
        Draft draft = bring("Look");
        Person another = given.person("change-manager").person();

        List<String> answers = Together.both(() -> publish(draft, approver), () -> publish(draft, another));

        assertThat(answers).containsOnlyOnce("published");
        String faster = playbooks.one(author, key).current().approver();
        assertThat(answers).anySatisfy(answer -> assertThat(answer).contains("published already, by " + faster));
        assertThat(playbooks.versions(author, key, Limit.of(null), null).total())
                .isEqualTo(1);
    }

    private String publish(Draft draft, Person person) {
        try {
            publishing.publish(draft.id(), person);
            return "published";
        } catch (Refused refused) {
            assertThat(refused.reason()).isEqualTo(Refused.Reason.OVERTAKEN);
            return String.valueOf(refused.getMessage());
        }
    }

    @Test
    void whatTheEngineCannotExecuteIsRefusedAndNothingIsLeft() {
        Draft draft = bring(List.of(Models.file(key + ".bpmn", "no XML at all")));
        if (draft.state() == DraftState.FAULTY) {
            assertRefused(() -> publishing.publish(draft.id(), approver), Refused.Reason.OVERTAKEN, "check refused");
        } else {
            assertRefused(() -> publishing.publish(draft.id(), approver), Refused.Reason.INVALID, "cannot execute");
        }

        assertThat(acts().get(0).act()).isEqualTo(PlaybookAct.Act.PUBLISHING_REFUSED);
        assertRefused(() -> playbooks.one(author, key), Refused.Reason.NOT_FOUND, "playbook");
    }

    @Test
    void whatADraftKeptIsNotPublishedOverWhatChangedMeanwhile() {
        publishing.publish(bring("Look").id(), approver);
        Draft form = bring(List.of(Models.form(key, "What else?")));
        Draft model = bring(List.of(Models.model(key, "Look twice")));
        publishing.publish(model.id(), approver);

        assertRefused(
                () -> publishing.publish(form.id(), approver),
                Refused.Reason.OVERTAKEN,
                "Version 2 has changed " + key + ".bpmn");
    }

    @Test
    void anotherPersonRefusesWithAReason() {
        Draft draft = bring("Look");

        assertRefused(() -> refusing.refuse(draft.id(), approver, " "), Refused.Reason.INVALID, "reason");
        assertRefused(() -> refusing.refuse(draft.id(), author, "No"), Refused.Reason.NOT_ALLOWED, "Take it back");
        Draft refused = refusing.refuse(draft.id(), approver, "Too early");

        assertThat(refused.state()).isEqualTo(DraftState.REFUSED);
        assertThat(refused.reason()).isEqualTo("Too early");
        assertThat(acts().get(0).reason()).isEqualTo("Too early");
        assertRefused(
                () -> publishing.publish(
                        draft.id(), given.person("change-manager").person()),
                Refused.Reason.OVERTAKEN,
                "refused already, by " + approver.username());
        assertThat(bring("Look").id()).isNotEqualTo(draft.id());
    }

    @Test
    void onlyItsAuthorTakesADraftBack() {
        Draft draft = bring("Look");

        assertRefused(() -> takingBack.takeBack(draft.id(), approver), Refused.Reason.NOT_ALLOWED, "who brought");
        assertThat(takingBack.takeBack(draft.id(), author).state()).isEqualTo(DraftState.TAKEN_BACK);

        assertRefused(() -> takingBack.takeBack(draft.id(), author), Refused.Reason.OVERTAKEN, "taken back already");
        assertThat(acts().get(0).act()).isEqualTo(PlaybookAct.Act.TAKEN_BACK);
    }

    @Test
    void whatNothingNeedsIsRetiredAndReinstated() {
        publishing.publish(bring("Look").id(), approver);

        assertRefused(() -> retiring.retire(key, author, null), Refused.Reason.INVALID, "reason");
        retiring.retire(key, author, "Nobody looks any more");

        Playbook.Retirement retirement =
                Objects.requireNonNull(playbooks.one(author, key).retirement());
        assertThat(retirement.reason()).isEqualTo("Nobody looks any more");
        assertRefused(() -> retiring.retire(key, author, "Again"), Refused.Reason.OVERTAKEN, "already");
        Draft draft = bring("Look twice");
        assertRefused(() -> publishing.publish(draft.id(), approver), Refused.Reason.OVERTAKEN, "Reinstate");
        reinstating.reinstate(key, approver);
        assertThat(playbooks.one(author, key).retirement()).isNull();
        assertRefused(() -> reinstating.reinstate(key, approver), Refused.Reason.OVERTAKEN, "not retired");
        assertThat(acts()).extracting(PlaybookAct::act).startsWith(PlaybookAct.Act.REINSTATED);
    }

    @Test
    void whatIsCalledIsNotRetired() {
        publishing.publish(bring("Look").id(), approver);
        String caller = Given.unique("caller");
        publishing.publish(bring(List.of(Models.calling(caller, key))).id(), approver);

        assertRefused(() -> retiring.retire(key, author, "Old"), Refused.Reason.OVERTAKEN, "called by " + caller);
        assertRefused(() -> retiring.retire("training", author, "Old"), Refused.Reason.OVERTAKEN, "wave");
        assertRefused(
                () -> retiring.retire("project-lifecycle", author, "Old"), Refused.Reason.OVERTAKEN, "Every project");
        retiring.retire(caller, author, "Old");
        retiring.retire(key, author, "Old");
        assertThat(playbooks.one(author, key).retirement()).isNotNull();
    }

    @Test
    void anEarlierVersionComesBackAsANewDraft() {
        publishing.publish(bring("Look").id(), approver);
        publishing.publish(bring("Look twice").id(), approver);

        assertRefused(() -> bringingBack.bringBack(key, 2, author), Refused.Reason.OVERTAKEN, "current already");
        assertRefused(() -> bringingBack.bringBack(key, 9, author), Refused.Reason.NOT_FOUND, "version");
        Draft back = bringingBack.bringBack(key, 1, author);
        Version third = publishing.publish(back.id(), approver);

        assertThat(back.origin()).isEqualTo(Origin.BROUGHT_BACK);
        assertThat(back.from()).isEqualTo(1);
        assertThat(third.number()).isEqualTo(3);
        assertThat(third.hash()).isEqualTo(playbooks.version(author, key, 1).hash());
        assertThat(playbooks.versions(author, key, Limit.of(2), null).next()).isNotNull();
    }

    @Test
    void theRecordIsOnlyAddedTo() {
        bring("Look");

        assertThatThrownBy(() -> sql.sql("update playbook_act set who = 'nobody' where playbook = :key")
                        .param("key", key)
                        .update())
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> sql.sql("delete from playbook_act").update()).hasMessageContaining("only added to");
    }

    @Test
    void auditorsSeeEverythingAndDoNothing() {
        Version version = publishing.publish(bring("Look").id(), approver);
        Draft draft = bring("Look twice");
        Person auditor = given.person("auditor").person();

        assertThat(playbooks.one(auditor, key).waiting()).isEqualTo(1);
        assertThat(playbooks.list(auditor, Limit.of(1000), null).items())
                .extracting(Playbook::key)
                .contains(key, "training");
        assertThat(drafts.waiting(auditor, key, Limit.of(null), null).items()).containsExactly(draft);
        assertThat(playbooks.file(auditor, key, version.number(), "step.form"))
                .isEqualTo(Models.form(key, "What did you see?").content());
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> publishing.publish(draft.id(), auditor),
                () -> refusing.refuse(draft.id(), auditor, "No"),
                () -> takingBack.takeBack(draft.id(), auditor),
                () -> retiring.retire(key, auditor, "Old"),
                () -> reinstating.reinstate(key, auditor),
                () -> bringingBack.bringBack(key, 1, auditor))) {
            assertRefused(act, Refused.Reason.NOT_ALLOWED, "Only change managers");
        }
        Person member = given.person("member").person();
        assertRefused(() -> playbooks.one(member, key), Refused.Reason.NOT_ALLOWED, "Only change managers");
        assertRefused(() -> drafts.one(member, draft.id()), Refused.Reason.NOT_ALLOWED, "Only change managers");
    }

    private List<PlaybookAct> acts() {
        return record.of(author, key, Limit.of(null), null).items();
    }

    private Draft bring(String words) {
        return bring(Models.playbook(key, words));
    }

    private Draft bring(List<Artefact> files) {
        return Objects.requireNonNull(bringing.bring(files, author, Origin.API).draft());
    }

    private static void assertRefused(ThrowingCallable act, Refused.Reason reason, String words) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.getMessage()).contains(words);
            assertThat(refused.reason()).isEqualTo(reason);
        });
    }
}
