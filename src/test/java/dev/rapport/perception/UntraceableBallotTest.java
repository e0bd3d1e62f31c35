package dev.rapport.perception;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody who reads all of the database at any one moment, the log and the engine's history finds no way from a ballot
 * to its person. They do not have the key, which is in neither.
 */
@RapportTest
class UntraceableBallotTest {

    /** Of all who answer, one alone answers like this. */
    private static final String CHOSEN = """
            {"about": "%s", "ability": 5, "benevolence": 1, "integrity": 2}""";

    /** Who is signed in and how long, which no ballot changes but any request may. */
    private static final Set<String> SESSIONS = Set.of("spring_session", "spring_session_attributes");

    @Autowired
    GivenProject given;

    @Autowired
    Listened listened;

    @Autowired
    BeginningRound beginning;

    @Autowired
    Rounds rounds;

    @Autowired
    Urns urns;

    @Autowired
    Sealing sealing;

    @Autowired
    Runs runs;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient sql;

    @Test
    void aBallotChangesOneSealedRowAndNothingElseInTheWholeDatabase() {
        Play play = opened();
        Somebody voter = play.member().withOwnPassword();
        long round = rounds.latest(play.key()).orElseThrow().id();
        Visitor calls = visits.calling(voter).withHeader("Idempotency-Key", "ballot-of-" + voter.username());
        calls.get("/api/projects/" + play.key() + "/ballot");
        Map<String, String> before = everyTable();
        String sealed = sealed(round);

        assertThat(cast(calls, play, CHOSEN.formatted("it"))).isEqualTo(204);

        Set<String> changed = new TreeSet<>();
        everyTable().forEach((table, rows) -> {
            if (!rows.equals(before.get(table))) {
                changed.add(table);
            }
        });
        changed.removeAll(SESSIONS);
        assertThat(changed).containsExactly("perception_urn");
        assertThat(columnsBut(round, "sealed", "answered")).isEqualTo("same");
        assertThat(urns.answered(round)).containsExactly(voter.username());
        assertThat(sealed(round)).isNotEqualTo(sealed).hasSameSizeAs(sealed);
        assertThat(cast(calls, play, CHOSEN.formatted("it"))).isEqualTo(409);
    }

    /** What {@code pg_dump} writes of the data: each table as {@code COPY}, each sequence, and large objects. */
    @Test
    void aDumpBeforeAndOneAfterABallotDifferInTheSealedRowAlone() {
        Play play = opened();
        Somebody voter = play.member().withOwnPassword();
        Visitor calls = visits.calling(voter);
        calls.get("/api/projects/" + play.key() + "/ballot");
        Set<String> before = dump();

        assertThat(cast(calls, play, CHOSEN.formatted("it"))).isEqualTo(204);

        Set<String> after = dump();
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(after);
        Set<String> came = new TreeSet<>(after);
        came.removeAll(before);
        assertThat(gone).singleElement().asString().startsWith("perception_urn\t");
        assertThat(came)
                .singleElement()
                .asString()
                .startsWith("perception_urn\t")
                .contains(play.key(), voter.username())
                .doesNotContainIgnoringCase("ability", "benevolence", "integrity");
        assertThat(after)
                .as("wherever the voter is named, nothing is said of what they answered")
                .filteredOn(line -> line.contains(voter.username()) && line.contains(play.key()))
                .noneMatch(line -> line.matches(".*(ability|benevolence|integrity|\"level\").*"));
    }

    /** Each line with its table before it; sessions are left out, which any request changes. */
    private Set<String> dump() {
        Set<String> lines = new TreeSet<>();
        for (String table : names()) {
            if (!SESSIONS.contains(table)) {
                sql.sql("select one::text from \"" + table + "\" one")
                        .query(String.class)
                        .list()
                        .forEach(line -> lines.add(table + "\t" + line));
            }
        }
        lines.addAll(sql.sql(
                        "select 'sequence ' || schemaname || '.' || sequencename || ' ' || coalesce(last_value::text, '')"
                                + " from pg_sequences")
                .query(String.class)
                .list());
        lines.addAll(sql.sql("select 'large object ' || oid::text from pg_largeobject_metadata")
                .query(String.class)
                .list());
        return lines;
    }

    @Test
    void whatIsSealedLooksTheSameWhateverWasAnswered() {
        Tally none = Tally.empty();
        Tally some = Tally.empty();
        some.add(Kind.VIEW, Party.BUSINESS, Party.IT, Item.ABILITY, 5);
        String plain = HexFormat.of().formatHex(some.bytes(), 0, 16);

        assertThat(sealing.seal(7, some)).hasSameSizeAs(sealing.seal(7, none));
        assertThat(sealing.seal(7, some)).isNotEqualTo(sealing.seal(7, some));
        assertThat(HexFormat.of().formatHex(sealing.seal(7, some))).doesNotContain(plain);
        assertThat(sealing.open(7, sealing.seal(7, some)).bytes()).isEqualTo(some.bytes());
    }

    @Test
    void noRowTellsInWhichOrderPeopleCame() {
        Play play = opened();
        long round = rounds.latest(play.key()).orElseThrow().id();
        String places = places(round);
        List<String> came = voters(play);
        Collections.reverse(came);

        came.forEach(name -> urns.voter(round, name).ifPresent(voter -> castBy(play, name)));

        assertThat(places(round)).isEqualTo(places);
        assertThat(sql.sql("select count(distinct xmin::text) from perception_voter where round = :round")
                        .param("round", round)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(urns.answered(round)).isSorted().hasSameSizeAs(came);
        assertThat(sql.sql("select count(*) from perception_urn where round = :round")
                        .param("round", round)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void afterTheCountNothingLeadsFromAnAnswerToAPersonAndWhatIsHiddenIsNowhere() {
        Play play = opened();
        long round = rounds.latest(play.key()).orElseThrow().id();
        List<Somebody> more = listened.more(play.unit(), 2);
        voters(play).forEach(name -> castBy(play, name));
        more.forEach(one -> one.person());
        runs.fireTimer(runs.of(play, "listening"));

        assertThat(sql.sql("select sealed is null from perception_urn where round = :round")
                        .param("round", round)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(sql.sql("select count(*) from perception_result where round = :round")
                        .param("round", round)
                        .query(Integer.class)
                        .single())
                .as("four of the business and two of IT answered, too few to keep anything")
                .isZero();
        for (String name : voters(play)) {
            assertThat(tablesNaming(name, play))
                    .as(name)
                    .doesNotContain("perception_result", "perception_turnout", "act", "kept_answer", "sign_off");
        }
        assertThat(engineSays(play)).noneMatch(value -> value.matches(".*(ability|benevolence|integrity).*"));
    }

    @Test
    void theLogDoesNotSayWhoSentABallotNorThatSomebodyDid() {
        Play play = opened();
        Somebody voter = play.member().withOwnPassword();
        Logger root = (Logger) LoggerFactory.getLogger("ROOT");
        Logger requests = (Logger) LoggerFactory.getLogger("dev.rapport.request");
        Level level = requests.getLevel();
        ListAppender<ILoggingEvent> written = new ListAppender<>();
        written.start();
        root.addAppender(written);
        requests.setLevel(Level.INFO);
        try {
            Visitor page = visits.signedIn(voter);
            page.get("/projects");
            assertThat(page.post("/projects/" + play.key() + "/ballot", "view.it.ability", "5")
                            .statusCode())
                    .isEqualTo(422);
            page.get("/projects/" + play.key() + "/ballot");
            assertThat(page.post(
                                    "/projects/" + play.key() + "/ballot",
                                    "view.it.ability",
                                    "5",
                                    "view.it.benevolence",
                                    "1",
                                    "view.it.integrity",
                                    "none")
                            .statusCode())
                    .isEqualTo(302);
            assertThat(cast(visits.calling(voter), play, "{\"about\": \"chosen-by-me\"}"))
                    .isIn(409, 422);
            assertThat(page.get("/projects/" + play.key() + "/ballot").body())
                    .contains("Your ballot is cast")
                    .doesNotContain("checked");
        } finally {
            requests.setLevel(level);
            root.detachAppender(written);
        }
        assertThat(new ArrayList<>(written.list))
                .isNotEmpty()
                .anyMatch(line -> line.getFormattedMessage().contains("/projects"))
                .noneMatch(line -> line.getFormattedMessage().contains("ballot"))
                .noneMatch(line -> line.getFormattedMessage().contains("chosen-by-me"))
                .noneMatch(line -> String.valueOf(line.getMDCPropertyMap()).contains(play.key()));
    }

    @Test
    void refusalsNameFieldsAndNeverAnswers() {
        Play play = opened();
        Visitor calls = visits.calling(play.member().withOwnPassword());
        String path = "/api/projects/" + play.key() + "/ballot";
        for (String body : List.of(
                "{\"views\": [{\"about\": \"it\", \"ability\": 7771}]}",
                "{\"views\": [{\"about\": \"it\", \"ability\": \"7771\"}]}",
                "{\"views\": [{\"about\": \"7771\"}]}",
                "{\"views\": 7771}",
                "{\"views\": [7771")) {
            assertThat(calls.json("POST", path, body).body()).as(body).doesNotContain("7771");
        }
        assertThat(urns.answered(rounds.latest(play.key()).orElseThrow().id())).isEmpty();
    }

    private Play opened() {
        Play play = given.project().begins();
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        listened.nobodyIsHeard(play);
        return play;
    }

    private int cast(Visitor calls, Play play, String rating) {
        return calls.json("POST", "/api/projects/" + play.key() + "/ballot", "{\"views\": [" + rating + "]}")
                .statusCode();
    }

    private void castBy(Play play, String name) {
        List<Somebody> known = new ArrayList<>(play.cast().get(play.unit()));
        known.addAll(List.of(play.sponsor(), play.cio(), play.itLead()));
        known.stream().filter(one -> one.username().equals(name)).forEach(one -> listened.votes(play, one, 3));
    }

    private List<String> voters(Play play) {
        return new ArrayList<>(
                urns.voters(rounds.latest(play.key()).orElseThrow().id()).stream()
                        .map(Voter::person)
                        .toList());
    }

    private String sealed(long round) {
        return sql.sql("select encode(sealed, 'hex') from perception_urn where round = :round")
                .param("round", round)
                .query(String.class)
                .single();
    }

    private String columnsBut(long round, String... changing) {
        return sql.sql("""
                        select case when (to_jsonb(u) - :changing::text[]) ->> 'round' = :round then 'same' else 'other' end
                        from perception_urn u where round = :number
                        """)
                .param("changing", changing)
                .param("round", String.valueOf(round))
                .param("number", round)
                .query(String.class)
                .single();
    }

    /** Where each voter's row lies and which transaction wrote it. */
    private String places(long round) {
        return sql.sql(
                        "select string_agg(person || ctid::text || xmin::text, ' ' order by person) from perception_voter where round = :round")
                .param("round", round)
                .query(String.class)
                .single();
    }

    /** All rows of every table as text, as in a dump, each table as one sum. */
    private Map<String, String> everyTable() {
        Map<String, String> tables = new TreeMap<>();
        names().forEach(table -> tables.put(
                table,
                sql.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from \"" + table + "\" t")
                        .query(String.class)
                        .single()));
        return tables;
    }

    private List<String> names() {
        return sql.sql(
                        "select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
    }

    private Set<String> tablesNaming(String person, Play play) {
        Set<String> naming = new TreeSet<>();
        for (String table : names()) {
            boolean found = sql.sql("select exists (select from \"" + table + "\" t where t::text like :person"
                            + " and t::text like :project)")
                    .param("person", "%" + person + "%")
                    .param("project", "%" + play.key() + "%")
                    .query(Boolean.class)
                    .single();
            if (found) {
                naming.add(table);
            }
        }
        return naming;
    }

    private List<String> engineSays(Play play) {
        return sql.sql("""
                        select v.name_ || ' ' || coalesce(v.text_, '') || ' ' || coalesce(v.long_::text, '')
                        from act_hi_varinst v join act_hi_procinst p on p.id_ = v.proc_inst_id_
                        where p.business_key_ = :key
                        """).param("key", play.key()).query(String.class).list();
    }
}
