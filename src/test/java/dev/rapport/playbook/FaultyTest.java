package dev.rapport.playbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.check.Artefact;
import dev.rapport.check.Finding;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.refusal.Refused;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.Modeler;
import dev.rapport.testing.Models;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of files that the check refuses. */
@RapportTest
class FaultyTest {

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    BringingDraft bringing;

    @Autowired
    PublishingPlaybook publishing;

    @Autowired
    RetiringPlaybook retiring;

    @Autowired
    ReadingDrafts drafts;

    @Autowired
    ReadingRecord record;

    @Autowired
    OfferingShipped offering;

    @Autowired
    InTurn turns;

    private final String key = Given.unique("faulty");
    private Somebody somebody;
    private Person author;
    private Person approver;
    private List<Artefact> noXml;

    @BeforeEach
    void people() {
        somebody = given.person("change-manager").withOwnPassword();
        author = somebody.person();
        approver = given.person("change-manager").person();
        noXml = List.of(Models.file(key + ".bpmn", "no XML at all"));
    }

    /** The standard fixes the order of what a step holds; the engine insists on it. */
    @Test
    void whatOnlyTheEngineRefusesIsFoundBeforeAnybodyDecides() {
        String flows = "<bpmn:incoming>flow-to-step</bpmn:incoming>";
        List<Artefact> turned = Models.playbook(key, "Look").stream()
                .map(file -> file.name().endsWith(".bpmn") ? moved(file, flows) : file)
                .toList();

        Draft draft = bring(turned);

        assertThat(draft.state()).isEqualTo(DraftState.FAULTY);
        assertThat(draft.findings()).extracting(Finding::rule).containsOnly("not-executable");
        assertThat(draft.findings().get(0).what()).contains("extensionElements");
    }

    private static Artefact moved(Artefact model, String line) {
        String text = new String(model.content(), UTF_8);
        return Models.file(
                model.name(),
                text.replace(line, "").replace("<bpmn:extensionElements>", line + "<bpmn:extensionElements>"));
    }

    @Test
    void aFaultyDraftIsKeptToBeReadAndNeverPublished() {
        Draft draft = bring(noXml);

        assertThat(draft.state()).isEqualTo(DraftState.FAULTY);
        assertThat(draft.playbook()).isEqualTo(key);
        assertThat(draft.findings()).anyMatch(Finding::refuses);
        assertThat(drafts.one(approver, draft.id())).isEqualTo(draft);
        assertThat(drafts.file(approver, draft.id(), key + ".bpmn"))
                .isEqualTo(noXml.get(0).content());
        assertThat(bring(noXml)).isEqualTo(draft);
        assertThatThrownBy(() -> publishing.publish(draft.id(), approver))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("check refused");
        assertThat(record.of(author, key, Limit.of(null), null).items())
                .extracting(PlaybookAct::act)
                .containsExactly(PlaybookAct.Act.PUBLISHING_REFUSED, PlaybookAct.Act.FOUND_FAULTY);
    }

    @Test
    void theModelerShowsEachFindingOnItsOwnLine() {
        Modeler.Answer answer = new Modeler(visits.calling(somebody)).deploy(noXml);

        assertThat(answer.status()).isEqualTo(400);
        long findings = drafts.one(author, bring(noXml).id()).findings().stream()
                .filter(Finding::refuses)
                .count();
        assertThat(answer.message().lines()).hasSize((int) findings);
        assertThat(answer.body().at("/details/" + key + ".bpmn/errors")).hasSize((int) findings);
    }

    @Test
    void whatBecameWrongMeanwhileIsNotPublished() {
        String called = key + "-called";
        publishing.publish(bring(Models.playbook(called, "Look")).id(), approver);
        Draft caller = bring(List.of(Models.calling(key, called)));
        retiring.retire(called, author, "Old");

        assertThatThrownBy(() -> publishing.publish(caller.id(), approver))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("The check refuses this playbook now");
        assertThat(drafts.one(author, caller.id()).state()).isEqualTo(DraftState.WAITING);
    }

    @Test
    void aShippedPlaybookThatIsRefusedStopsTheStart() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("processes/" + key + "/" + key + ".bpmn", noXml.get(0).content());
        FileSet shipped = new FileSet(key, files);

        assertThatThrownBy(() -> turns.run(() -> offering.offer(List.of(shipped))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(key);
    }

    private Draft bring(List<Artefact> files) {
        return Objects.requireNonNull(bringing.bring(files, author, Origin.API).draft());
    }
}
