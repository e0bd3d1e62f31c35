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
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What would harm another playbook is refused at the moment of publishing, whatever was so when it was brought. */
@RapportTest
class FittingTest {

    @Autowired
    Given given;

    @Autowired
    BringingDraft bringing;

    @Autowired
    PublishingPlaybook publishing;

    @Autowired
    TakingBackDraft takingBack;

    @Autowired
    RetiringPlaybook retiring;

    @Autowired
    ReinstatingPlaybook reinstating;

    private final String key = Given.unique("fitting");
    private final String other = Given.unique("fitting");
    private Person author;
    private Person approver;

    @BeforeEach
    void people() {
        author = given.person("change-manager").person();
        approver = given.person("change-manager").person();
    }

    @Test
    void aCalledPlaybookCannotTakeTheSignatureFromItsCaller() {
        Draft unsigned = bring(List.of(Models.model("go-live", "Look"), Models.form("go-live", "What did you see?")));

        assertRefused(() -> publishing.publish(unsigned.id(), approver), "nobody signed that it goes live");

        takingBack.takeBack(unsigned.id(), author);
    }

    @Test
    void twoDraftsCannotBothPublishADecisionOfOneId() {
        Draft one = bring(with(key, table("decides-" + key)));
        Draft two = bring(with(other, table("decides-" + key)));
        publishing.publish(one.id(), approver);

        assertRefused(() -> publishing.publish(two.id(), approver), "which the playbook " + key + " has already");
    }

    @Test
    void anIdStaysWithThePlaybookThatGaveItUp() {
        publish(with(key, table("decides-" + key)));
        publish(List.of(table("decides-otherwise-" + key)));

        assertRefused(() -> bring(with(other, table("decides-" + key))), "which the playbook " + key + " has already");
    }

    @Test
    void whatComesBackIsCheckedBesideWhatIsPublishedNow() {
        publish(Models.playbook(other, "Look"));
        publish(List.of(Models.calling(key, other)));
        retiring.retire(key, author, "Not used");
        retiring.retire(other, author, "Not used");

        assertRefused(() -> reinstating.reinstate(key, author), "No published playbook has the key");
    }

    private static List<Artefact> with(String playbook, Artefact table) {
        return List.of(Models.model(playbook, "Look"), Models.form(playbook, "What did you see?"), table);
    }

    private static Artefact table(String id) {
        String text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="ID-all" name="Tables" namespace="http://camunda.org/schema/1.0/dmn">
                  <decision id="ID" name="Decides" camunda:historyTimeToLive="P10D">
                    <decisionTable id="table" hitPolicy="FIRST">
                      <output id="out" label="Size" name="size" typeRef="string" />
                      <rule id="rule"><outputEntry id="then"><text>"a"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """;
        return new Artefact("table.dmn", text.replace("ID", id).getBytes(StandardCharsets.UTF_8));
    }

    private void publish(List<Artefact> files) {
        publishing.publish(bring(files).id(), approver);
    }

    private Draft bring(List<Artefact> files) {
        Draft draft =
                Objects.requireNonNull(bringing.bring(files, author, Origin.API).draft());
        assertThat(draft.findings()).noneMatch(finding -> finding.refuses());
        return draft;
    }

    private static void assertRefused(Runnable act, String words) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.getMessage() + refused.problems())
                                .contains(words));
    }
}
