package dev.rapport.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.check.Artefact;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.testing.Given;
import dev.rapport.testing.Models;
import dev.rapport.testing.RapportTest;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
class ShippedTest {

    @Autowired
    Given given;

    @Autowired
    ShippedPlaybooks shipped;

    @Autowired
    OfferingShipped offering;

    @Autowired
    InTurn turns;

    @Autowired
    PlaybookEngine engine;

    @Autowired
    BringingDraft bringing;

    @Autowired
    PublishingPlaybook publishing;

    @Autowired
    RetiringPlaybook retiring;

    @Autowired
    ReadingPlaybooks playbooks;

    @Autowired
    ReadingDrafts drafts;

    @Autowired
    JdbcClient sql;

    private final String key = Given.unique("shipped");
    private Person author;
    private Person approver;

    @BeforeEach
    void people() {
        author = given.person("change-manager").person();
        approver = given.person("change-manager").person();
    }

    @Test
    void whatIsShippedIsPublishedAtStart() throws IOException {
        for (FileSet files : shipped.all()) {
            Version current = playbooks.one(author, files.playbook()).current();
            assertThat(current.hash()).isEqualTo(files.hash());
            assertThat(current.origin()).isEqualTo(Origin.SHIPPED);
            assertThat(current.author()).isEqualTo(Version.RAPPORT);
            assertThat(current.approver()).isEqualTo(Version.RAPPORT);
        }
        assertThat(shipped.all()).hasSizeGreaterThan(5);
    }

    @Test
    void anUpgradeFollowsAShippedVersionOnce() {
        offer(files(key, "Look"));
        offer(files(key, "Look twice"));
        offer(files(key, "Look twice"));
        offer(files(key, "Look"));

        assertThat(current().number()).isEqualTo(2);
        assertThat(current().hash()).isEqualTo(files(key, "Look twice").hash());
        assertThat(waiting()).isEmpty();
    }

    @Test
    void anUpgradeIsOfferedBesideACustomersVersion() {
        offer(files(key, "Look"));
        Version own = publish(Models.playbook(key, "Look our way"));

        offer(files(key, "Look twice"));
        offer(files(key, "Look twice"));

        assertThat(current()).isEqualTo(own);
        assertThat(waiting()).hasSize(1);
        Draft offered = waiting().get(0);
        assertThat(offered.origin()).isEqualTo(Origin.SHIPPED);
        assertThat(offered.author()).isEqualTo(Version.RAPPORT);
        assertThat(publishing.publish(offered.id(), author).number()).isEqualTo(3);
    }

    @Test
    void anUpgradeOfWhatIsRetiredWaits() {
        offer(files(key, "Look"));
        retiring.retire(key, author, "Not here");

        offer(files(key, "Look twice"));

        assertThat(current().number()).isEqualTo(1);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void whatAnEarlierRapportDeployedIsTakenOver() {
        FileSet files = files(key, "Look");
        PlaybookEngine.Deployed deployed = turns.act(() -> engine.deploy(key, Origin.SHIPPED, files.contents()));
        sql.sql("insert into shipped_playbook (name, content_hash, deployed_at) values (:name, :hash, :at)")
                .param("name", key)
                .param("hash", files.hash())
                .param("at", Timestamp.from(Instant.EPOCH))
                .update();

        offer(files);

        assertThat(current().definition()).isEqualTo(deployed.definition());
        assertThat(engine.newest(key)).contains(deployed);
    }

    @Test
    void whatIsCalledIsTakenInBeforeItsCallers() {
        String called = key + "-z";
        FileSet caller = new FileSet(key, path(key, Models.calling(key, called)));

        offer(caller, files(called, "Look"));

        assertThat(current().publishedAt())
                .isAfterOrEqualTo(playbooks.one(author, called).current().publishedAt());
        assertThat(order(called)).isLessThan(order(key));
    }

    private long order(String playbook) {
        return sql.sql("select min(id) from playbook_act where playbook = :playbook")
                .param("playbook", playbook)
                .query(Long.class)
                .single();
    }

    private void offer(FileSet... files) {
        turns.run(() -> offering.offer(Arrays.asList(files)));
    }

    private Version current() {
        return playbooks.one(author, key).current();
    }

    private List<Draft> waiting() {
        return drafts.waiting(author, key, Limit.of(null), null).items();
    }

    private Version publish(List<Artefact> files) {
        Draft draft = Objects.requireNonNull(
                bringing.bring(files, author, Origin.PAGE).draft());
        return publishing.publish(draft.id(), approver);
    }

    private static FileSet files(String key, String words) {
        Map<String, byte[]> files = path(key, Models.model(key, words));
        files.putAll(path(key, Models.form(key, "What did you see?")));
        return new FileSet(key, files);
    }

    private static Map<String, byte[]> path(String key, Artefact file) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(Kind.of(file.name()).orElseThrow().path(key, file.name()), file.content());
        return files;
    }
}
