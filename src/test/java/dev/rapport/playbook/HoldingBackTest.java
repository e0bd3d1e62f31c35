package dev.rapport.playbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.check.Vocabulary;
import dev.rapport.operation.VersionsBeside;
import dev.rapport.testing.Given;
import dev.rapport.testing.Models;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Together;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a newer version brings, seen from its nodes, while a node of an older one runs. */
@RapportTest
@ExtendWith(OutputCaptureExtension.class)
class HoldingBackTest {

    @Autowired
    OfferingShipped offering;

    @Autowired
    InTurn turns;

    @Autowired
    VersionsBeside beside;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    JdbcClient sql;

    private final String key = Given.unique("held");
    private final String added = key + "-added";

    @BeforeEach
    void theVersionBeforeHasPublishedItsOwn() {
        node(files(key, "Look")).offer();
    }

    @AfterEach
    void forget() {
        sql.sql("delete from running_node").update();
    }

    @Test
    void whatIsChangedAndWhatIsNewWaitsForTheOlderNodeToGo(CapturedOutput log) {
        anOlderNodeIsSeen(3);
        PublishingShipped node = node(files(key, "Look twice"), files(added, "Look"));

        node.afterSingletonsInstantiated();
        node.offerWhatIsHeld();

        assertThat(versions()).isEqualTo(1);
        assertThat(drafts()).as("nobody is offered it either").isEqualTo(1);
        assertThat(log.getOut().lines().filter(line -> line.contains(added)))
                .singleElement()
                .asString()
                .contains("are held back, because a node of another version runs", key + ", " + added);

        anOlderNodeIsSeen(14);
        node.offerWhatIsHeld();
        assertThat(versions()).isEqualTo(1);
        anOlderNodeIsSeen(16);
        node.offerWhatIsHeld();
        node.offerWhatIsHeld();

        assertThat(versions()).isEqualTo(3);
        assertThat(drafts()).isEqualTo(3);
        assertThat(log.getOut().lines().filter(line -> line.contains("that were held back are published")))
                .hasSize(1);
    }

    @Test
    void twoNodesPublishItOnce() {
        anOlderNodeIsSeen(3);
        PublishingShipped east = node(files(key, "Look twice"));
        PublishingShipped west = node(files(key, "Look twice"));
        east.afterSingletonsInstantiated();
        west.afterSingletonsInstantiated();
        assertThat(versions()).isEqualTo(1);
        anOlderNodeIsSeen(16);

        Together.both(() -> look(east), () -> look(west));

        assertThat(versions()).isEqualTo(2);
        assertThat(drafts()).isEqualTo(2);
    }

    @Test
    void anUnchangedVersionHoldsNothingBackAndSaysNothing(CapturedOutput log) {
        anOlderNodeIsSeen(3);

        node(files(key, "Look")).afterSingletonsInstantiated();

        assertThat(versions()).isEqualTo(1);
        assertThat(log.getOut()).doesNotContain("held back");
    }

    @Test
    void aStartAfterTheOlderNodePublishesAtOnce() {
        anOlderNodeIsSeen(16);

        node(files(key, "Look twice")).afterSingletonsInstantiated();

        assertThat(versions()).isEqualTo(2);
    }

    /** As where a customer's own caller is there, and what is shipped does not fit it. */
    @Test
    void whatTheCheckRefusesBesideWhatIsPublishedEndsNoStart(CapturedOutput log) {
        node(files(key, "Look"), unreadable(added)).afterSingletonsInstantiated();

        assertThat(versions()).isEqualTo(1);
        assertThat(log.getOut()).contains("do not fit what was published here, so that stays in force");
        assertThatThrownBy(() -> node(unreadable(added)).afterSingletonsInstantiated())
                .as("where nothing is published")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aVersionIsToldByItsPlaybooks() {
        String one = new ShippedVersion(shipping(files(key, "Look")), vocabulary).mark();

        assertThat(new ShippedVersion(shipping(files(key, "Look")), vocabulary).mark())
                .matches("[0-9a-f]{64}")
                .isEqualTo(one);
        assertThat(new ShippedVersion(shipping(files(key, "Look twice")), vocabulary).mark())
                .isNotEqualTo(one);
    }

    @Test
    void andByWhatModelsMayName() {
        ShippedPlaybooks shipped = shipping(files(key, "Look"));
        String one = new ShippedVersion(shipped, new Words("look")).mark();

        assertThat(new ShippedVersion(shipped, new Words("look")).mark()).isEqualTo(one);
        assertThat(new ShippedVersion(shipped, new Words("look-closer")).mark()).isNotEqualTo(one);
    }

    private record Words(String delegate) implements Vocabulary {

        @Override
        public Map<String, Delegate> delegates() {
            return Map.of(
                    delegate,
                    new Delegate(delegate, Set.of(Use.SERVICE), Set.of("role"), Set.of(), Set.of(), Set.of()));
        }

        @Override
        public Map<String, Set<String>> properties() {
            return Map.of("role", Set.of("sponsor", "cio"));
        }

        @Override
        public Set<String> given() {
            return Set.of("projectKey", "units");
        }

        @Override
        public Optional<String> whyNotFeel(String expression, boolean unaryTests) {
            return Optional.empty();
        }
    }

    private static boolean look(PublishingShipped node) {
        node.offerWhatIsHeld();
        return true;
    }

    private PublishingShipped node(FileSet... files) {
        return new PublishingShipped(shipping(files), offering, turns, beside);
    }

    private static ShippedPlaybooks shipping(FileSet... files) {
        return new ShippedPlaybooks() {
            @Override
            synchronized Collection<FileSet> all() {
                return List.of(files);
            }
        };
    }

    private void anOlderNodeIsSeen(int secondsAgo) {
        sql.sql("delete from running_node").update();
        sql.sql("""
                        insert into running_node (id, steady_since, seen_at)
                        values (gen_random_uuid(), now() - interval '1 hour', now() - make_interval(secs => :ago))
                        """).param("ago", secondsAgo).update();
    }

    private long versions() {
        return count("select count(*) from playbook_version where playbook in (:key, :added)");
    }

    private long drafts() {
        return count("select count(*) from playbook_draft where playbook in (:key, :added)");
    }

    private long count(String query) {
        return sql.sql(query)
                .param("key", key)
                .param("added", added)
                .query(Long.class)
                .single();
    }

    private static FileSet unreadable(String key) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("processes/" + key + "/" + key + ".bpmn", "<no model".getBytes(UTF_8));
        return new FileSet(key, files);
    }

    private static FileSet files(String key, String words) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(
                "processes/" + key + "/" + key + ".bpmn",
                Models.model(key, words).content());
        files.put(
                "forms/" + key + "/step.form",
                Models.form(key, "What did you see?").content());
        return new FileSet(key, files);
    }
}
