package dev.rapport.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.check.Artefact;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import dev.rapport.testing.Given;
import dev.rapport.testing.Models;
import dev.rapport.testing.RapportTest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class BringingTest {

    @Autowired
    Given given;

    @Autowired
    BringingDraft bringing;

    @Autowired
    PublishingPlaybook publishing;

    @Autowired
    CheckingFiles checking;

    @Autowired
    ReadingDrafts drafts;

    private final String key = Given.unique("looking");
    private Person author;
    private Person approver;

    @BeforeEach
    void people() {
        author = given.person("change-manager").person();
        approver = given.person("change-manager").person();
    }

    @Test
    void aDraftHoldsWhatWasBroughtAndWaits() {
        Draft draft = bring(Models.playbook(key, "Look"));

        assertThat(draft.playbook()).isEqualTo(key);
        assertThat(draft.name()).isEqualTo("Look at " + key);
        assertThat(draft.purpose()).isEqualTo("Lets somebody look.");
        assertThat(draft.state()).isEqualTo(DraftState.WAITING);
        assertThat(draft.author()).isEqualTo(author.username());
        assertThat(draft.basedOn()).isNull();
        assertThat(draft.files())
                .extracting(StoredFile::path)
                .containsExactly("forms/" + key + "/step.form", "processes/" + key + "/" + key + ".bpmn");
        assertThat(drafts.file(approver, draft.id(), key + ".bpmn"))
                .isEqualTo(Models.model(key, "Look").content());
        assertThat(draft.files().get(1).hash())
                .isEqualTo(Hashes.of(Models.model(key, "Look").content()));
    }

    @Test
    void theSameFilesOfTheSameAuthorAreTheSameDraft() {
        Draft first = bring(Models.playbook(key, "Look"));

        Draft again = bring(Models.playbook(key, "Look"));
        Draft ofAnother = Objects.requireNonNull(bringing.bring(Models.playbook(key, "Look"), approver, Origin.API)
                .draft());

        assertThat(again).isEqualTo(first);
        assertThat(ofAnother.id()).isNotEqualTo(first.id());
        assertThat(ofAnother.hash()).isEqualTo(first.hash());
    }

    @Test
    void whatIsCurrentAlreadyChangesNothing() {
        Version version = publish(bring(Models.playbook(key, "Look")));

        Brought again = bringing.bring(List.of(Models.model(key, "Look")), author, Origin.API);

        assertThat(again.unchanged()).isTrue();
        assertThat(again.version()).isEqualTo(version);
    }

    @Test
    void aModelAloneKeepsTheForms() {
        publish(bring(Models.playbook(key, "Look")));

        Draft draft = bring(List.of(Models.model(key, "Look twice")));

        assertThat(draft.basedOn()).isEqualTo(1);
        assertThat(draft.files()).extracting(StoredFile::name).containsExactly("step.form", key + ".bpmn");
        assertThat(draft.files()).extracting(StoredFile::kept).containsExactly(true, false);
    }

    @Test
    void aFormAloneBelongsToThePlaybookThatHoldsIt() {
        publish(bring(Models.playbook(key, "Look")));

        Draft draft = bring(List.of(
                new Artefact("step (2).form", Models.form(key, "What else?").content())));

        assertThat(draft.playbook()).isEqualTo(key);
        assertThat(draft.files()).extracting(StoredFile::name).containsExactly("step.form", key + ".bpmn");
        assertThat(new String(drafts.file(author, draft.id(), "step.form"), StandardCharsets.UTF_8))
                .contains("What else?");
    }

    @Test
    void aDecisionTableAloneBelongsToThePlaybookThatHoldsIt() {
        String table = "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\""
                + " namespace=\"n\"><decision id=\"training-proposal\" name=\"Another\"/></definitions>";

        CheckingFiles.Result result = checking.check(List.of(Models.file("mine.dmn", table)), author);

        assertThat(result.playbook()).isEqualTo("training");
    }

    @Test
    void aModelUnderAnotherNameReplacesTheModel() {
        publish(bring(Models.playbook(key, "Look")));

        Draft draft = bring(List.of(new Artefact(
                "C:\\Desktop\\my copy (3).BPMN", Models.model(key, "Look again").content())));

        assertThat(draft.files()).extracting(StoredFile::name).containsExactly("step.form", key + ".bpmn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/run.bpmn", "a b/…/run.bpmn", "--run.bpmn", "..run.bpmn"})
    void namesBecomeSafe(String name) {
        Draft draft = bring(List.of(new Artefact(name, Models.model(key, "Look").content())));

        assertThat(draft.files()).extracting(StoredFile::path).containsExactly("processes/" + key + "/run.bpmn");
    }

    @Test
    void filesOfNoPlaybookAreNamed() {
        assertRefused(
                () -> bring(List.of(Models.form(Given.unique("unknown"), "What?"), Models.form(key, "What?"))),
                "two files of the name “step.form”");
        assertRefused(
                () -> bring(List.of(
                        new Artefact(key + ".form", Models.form(key, "What?").content()))),
                "“" + key + ".form” belongs to no published playbook");
        assertRefused(
                () -> bring(List.of(Models.model(key, "Look"), Models.model(key + "2", "Look"))),
                "“" + key + ".bpmn” is one of several models");
        assertRefused(() -> bring(List.of(Models.file("run.sh", "rm"))), "“run.sh” is no file of a playbook");
        assertRefused(() -> bring(List.of()), "Bring at least one file");
        assertRefused(() -> bring(List.of(Models.model("drafts", "Look"))), "cannot be a playbook’s key");
        assertRefused(() -> bring(List.of(Models.model("a:b", "Look"))), "cannot be a playbook’s key");
    }

    @Test
    void formsOfTwoPlaybooksAreNotBroughtTogether() {
        String other = Given.unique("other");
        publish(bring(Models.playbook(key, "Look")));
        publish(bring(Models.playbook(other, "Look")));

        assertRefused(
                () -> bring(List.of(
                        Models.form(key, "What?"),
                        new Artefact("their.form", Models.form(other, "What?").content()))),
                "Bring one playbook at a time");
        assertRefused(
                () -> bring(List.of(Models.model(key, "Look"), Models.form(other, "What?"))),
                "which the playbook " + other + " has already");
    }

    @Test
    void tooMuchIsRefused() {
        byte[] large = new byte[FileLimits.LARGEST + 1];

        assertRefused(
                () -> bring(Collections.nCopies(FileLimits.MOST + 1, Models.model(key, "Look"))), "Up to 50 files");
        assertRefused(() -> bring(List.of(new Artefact("large.bpmn", large))), "“large.bpmn” has more than 2 MB");
    }

    @Test
    void onlyChangeManagersBring() {
        for (String role : List.of("auditor", "administrator", "unit-manager", "member")) {
            Person other = given.person(role).person();
            assertRefused(
                    () -> bringing.bring(Models.playbook(key, "Look"), other, Origin.API), "Only change managers");
            assertRefused(() -> checking.check(Models.playbook(key, "Look"), other), "Only change managers");
        }
    }

    private Draft bring(List<Artefact> files) {
        return Objects.requireNonNull(bringing.bring(files, author, Origin.API).draft());
    }

    private Version publish(Draft draft) {
        return publishing.publish(draft.id(), approver);
    }

    private static void assertRefused(ThrowingCallable act, String words) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.getMessage() + refused.problems())
                                .contains(words));
    }
}
