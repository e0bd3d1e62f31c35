package dev.rapport.playbooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.perception.BeginningRound;
import dev.rapport.project.EditingPlan;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Play;
import dev.rapport.testing.Promised;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables in which a change manager says what follows on a broken promise and on a refused draft, and which training
 * an impact calls for: what was published when a project began counts in it.
 */
@RapportTest
class CourseTablesTest {

    private static final String PROMISE = "processes/commitment/promise-course.dmn";
    private static final String PROBLEM = "processes/problem-statement/problem-course.dmn";
    private static final String TRAINING = "processes/training/training-proposal.dmn";

    @Autowired
    GivenProject given;

    @Autowired
    EditingPlan editing;

    @Autowired
    Promised promised;

    @Autowired
    BeginningRound beginning;

    @Autowired
    Listened listened;

    @Autowired
    Runs runs;

    @Autowired
    DecisionService decisions;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient sql;

    private final List<String> changed = new ArrayList<>();

    @AfterEach
    void asShipped() {
        changed.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @ParameterizedTest(name = "{0}, broken {1} times with {2} left: {3}")
    @CsvSource({
        "partly, 1, 2, new-date",
        "broken, 1, 2, new-date",
        "partly, 2, 1, new-date",
        "broken, 3, 0, sponsor",
        "partly, 4, -1, sponsor"
    })
    void onABrokenPromise(String verdict, int broken, int left, String next) {
        assertThat(decided("promise-course", Map.of("verdict", verdict, "broken", broken, "left", left)))
                .isEqualTo(next);
    }

    @ParameterizedTest(name = "draft {0} with {1} left: {2}")
    @CsvSource({"1, 2, write-again", "2, 1, write-again", "3, 0, dissent", "4, -1, dissent"})
    void onARefusedDraft(int draft, int left, String next) {
        assertThat(decided("problem-course", Map.of("draft", draft, "left", left)))
                .isEqualTo(next);
    }

    @Test
    void aStricterTableBringsItToTheSponsorEarlier() throws IOException {
        deploy(PROMISE, "<text>&lt;= 0</text>", "<text>&lt;= 1</text>");
        Play play = given.project().begins();
        isBrokenTwice(play);

        assertThat(play.as(play.sponsor()).tasks()).contains("decide-promise");
    }

    @Test
    void aStricterTableReachesNoPromiseOfAProjectThatBeganBefore() throws IOException {
        Play before = given.project().begins();
        deploy(PROMISE, "<text>&lt;= 0</text>", "<text>&lt;= 1</text>");
        Play after = given.project().begins();
        isBrokenTwice(before);
        assertThat(versionsAsked(before)).as("its own, in the history").hasSize(1);
        isBrokenTwice(after);
        assertThat(versionsAsked(after)).as("the newer one").hasSize(1).isNotEqualTo(versionsAsked(before));

        assertThat(before.as(before.itLead()).tasks()).contains("agree-date");
        assertThat(before.as(before.sponsor()).tasks()).doesNotContain("decide-promise");
        assertThat(after.as(after.sponsor()).tasks()).contains("decide-promise");
    }

    @Test
    void aStricterTableEndsNoDraftsOfAProjectThatBeganBefore() throws IOException {
        Play before = given.project().begins();
        deploy(PROBLEM, "\"write-again\"", "\"dissent\"");
        counted(before);
        draft(before);
        draft(before);

        assertThat(runs.tasks(runs.of(before, "problem-statement"))).containsExactly("write-problem");
    }

    @Test
    void anotherTableProposesNoOtherTrainingInAProjectThatBeganBefore() throws IOException {
        Play before = given.project().begins();
        deploy(TRAINING, "<text>8</text>", "<text>6</text>");
        Play after = given.project().begins();
        before.story().theCharterIsAgreed();
        after.story().theCharterIsAgreed();

        assertThat(hours(before)).isEqualTo(8);
        assertThat(hours(after)).isEqualTo(6);
    }

    /** A column is called otherwise: the signer is told, and a correction is asked instead. */
    @ParameterizedTest
    @ValueSource(strings = {"name=\"form\"|name=\"kind\"", "name=\"hours\"|name=\"length\""})
    void aTableThatProposesNoTrainingIsSaidAndItsCorrectionIsAsked(String change) throws IOException {
        deploy(TRAINING, change.split("\\|", -1)[0], change.split("\\|", -1)[1]);
        Play refused = given.project().begins();
        Play corrected = given.project().begins();
        assertThatThrownBy(() -> refused.story().theCharterIsAgreed())
                .hasStackTraceContaining("“Training proposal” gives no answer here");

        deploy(TRAINING, "<text>8</text>", "<text>6</text>");
        corrected.story().theCharterIsAgreed();
        assertThat(hours(corrected)).isEqualTo(6);
    }

    /** As one that was there when Rapport brought the tables. */
    @Test
    void aProjectThatIsOlderThanTheTablesGoesByItsPlanAndProposesTrainingAsTheFirstDid() throws IOException {
        deploy(PROMISE, "\"new-date\"", "\"sponsor\"");
        deploy(TRAINING, "<text>8</text>", "<text>6</text>");
        Play play = given.project().begins();
        sql.sql("update project set created_at = '2000-01-01' where key = :key")
                .param("key", play.key())
                .update();
        promised.late(play);
        promised.isBroken(play, "2031-02-15");
        play.story().theCharterIsAgreed();

        assertThat(play.as(play.itLead()).tasks()).contains("agree-date");
        assertThat(hours(play)).isEqualTo(8);
    }

    @Test
    void aLaxerTableAllowsNoBreakMoreThanThePlan() throws IOException {
        deploy(PROMISE, "\"sponsor\"", "\"new-date\"");
        Play play = given.project().begins();
        editing.edit(play.changeManager().person(), play.key(), Map.of("breaks-before-sponsor", 1));
        promised.late(play);
        promised.isBroken(play, "2031-02-15");

        assertThat(play.as(play.sponsor()).tasks()).contains("decide-promise");
        assertThat(play.as(play.itLead()).tasks()).doesNotContain("agree-date");
    }

    /** A row is gone, a word is mistyped, the column is called otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"<text></text>|<text>-5</text>", "\"new-date\"|\"newdate\"", "name=\"next\"|name=\"then\""})
    void whatATableDoesNotSayIsTheSponsors(String change) throws IOException {
        deploy(PROMISE, change.split("\\|", -1)[0], change.split("\\|", -1)[1]);
        Play play = given.project().begins();
        promised.late(play);
        promised.isBroken(play, "2031-02-15");

        assertThat(play.as(play.sponsor()).tasks()).contains("decide-promise");
    }

    @Test
    void aTableThatCannotBeDecidedIsSaidAndChangesNothing() throws IOException {
        deploy(PROMISE, "name=\"next\" typeRef=\"string\"", "name=\"next\" typeRef=\"integer\"");
        Play play = given.project().begins();
        promised.late(play);

        assertThatThrownBy(() -> promised.isBroken(play, "2031-02-15"))
                .hasStackTraceContaining("The decision table “What follows on a broken promise” gives no answer here");
        deploy(PROMISE, "name=\"next\"", "name=\"next\"");
        promised.isBroken(play, "2031-02-15");
        assertThat(play.as(play.itLead()).tasks()).as("once it is corrected").contains("agree-date");
    }

    @Test
    void aStricterTableEndsTheDraftsEarlierButNotBeforeTheSecond() throws IOException {
        deploy(PROBLEM, "\"write-again\"", "\"dissent\"");
        Play play = counted();
        draft(play);
        assertThat(runs.tasks(runs.of(play, "problem-statement"))).containsExactly("write-problem");
        draft(play);

        assertThat(runs.tasks(runs.of(play, "problem-statement"))).containsExactly("record-dissent");
    }

    @Test
    void aLaxerTableGivesNoDraftMoreThanThePlan() throws IOException {
        deploy(PROBLEM, "\"dissent\"", "\"write-again\"");
        Play play = given.project().begins();
        editing.edit(play.changeManager().person(), play.key(), Map.of("drafts-before-dissent", 2));
        counted(play);
        draft(play);
        draft(play);

        assertThat(runs.tasks(runs.of(play, "problem-statement"))).containsExactly("record-dissent");
    }

    private String decided(String table, Map<String, Object> known) {
        return decisions
                .evaluateDecisionTableByKey(table, Variables.fromMap(known))
                .getSingleResult()
                .getEntry("next");
    }

    /** As if another change manager had published it. */
    private void deploy(String path, String is, String would) throws IOException {
        String table = new ClassPathResource(path).getContentAsString(UTF_8);
        assertThat(table).contains(is);
        changed.add(repository
                .createDeployment()
                .name("Another table")
                .addString(path, table.replace(is, would))
                .deploy()
                .getId());
    }

    private void isBrokenTwice(Play play) {
        promised.late(play);
        promised.isBroken(play, "2031-02-15");
        assertThat(play.as(play.itLead()).tasks()).contains("agree-date");
        play.as(play.itLead()).completes("agree-date", Map.of("decision", "agree"));
        play.as(play.itLead()).completes("claim-promise", Map.of("says", "late", "evidence", "No phones yet."));
        promised.isBroken(play, "2031-03-15");
    }

    /** As the engine's history keeps it with each decision. */
    private Set<String> versionsAsked(Play play) {
        return Set.copyOf(
                sql.sql("""
                        select h.dec_def_id_ from act_hi_decinst h
                        join act_hi_procinst p on p.id_ = h.proc_inst_id_
                        where p.business_key_ = :key and h.dec_def_key_ = 'promise-course'
                        """).param("key", play.key()).query(String.class).list());
    }

    /** How many are proposed where the impact is 4. */
    private int hours(Play play) {
        return sql.sql("select hours from training_need where project_key = :key and functionality = 'orders'")
                .param("key", play.key())
                .query(Integer.class)
                .single();
    }

    private Play counted() {
        return counted(given.project().begins());
    }

    private Play counted(Play play) {
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        listened.everybodyIsHeard(play);
        runs.fireTimer(runs.of(play, "listening"));
        return play;
    }

    private static void draft(Play play) {
        play.as(play.sponsor()).completes("write-problem", Map.of("text", "It is late."));
        play.as(play.cio()).completes("complete-problem", Map.of("text", "It is late and dear."));
        play.as(play.sponsor()).refuses("sponsor-signs-problem", "Not dear.");
        play.as(play.cio()).agrees("cio-signs-problem");
    }
}
