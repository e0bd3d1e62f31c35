package dev.rapport.perception;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.rapport.history.ReadingHistory;
import dev.rapport.paging.Limit;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Of six, one alone answers 5, 1 and 2. It is counted and shown. Who then reads every table, the history, the log and a
 * dump that PostgreSQL's own program took finds that the person answered, and no way to what.
 */
@ExtendWith(DumpedDatabase.class)
@RapportTest
@DirtiesContext
class UntraceableAnswerTest {

    private static final Pattern ANSWER = Pattern.compile(
            "ability|benevolence|integrity|view\\.it|\"level\"|(?<![\\d.:-])5[\\s,;/|]+1[\\s,;/|]+2(?![\\d.:-])",
            Pattern.CASE_INSENSITIVE);

    /** Any request changes them. */
    private static final Pattern OF_SESSIONS = Pattern.compile("^spring_session(_attributes)?\t.*");

    @Autowired
    GivenProject given;

    @Autowired
    Listened listened;

    @Autowired
    BeginningRound beginning;

    @Autowired
    ReadingPerceptions perceptions;

    @Autowired
    ReadingHistory history;

    @Autowired
    Rounds rounds;

    @Autowired
    Urns urns;

    @Autowired
    Runs runs;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient sql;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DumpedDatabase.settings(registry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "call"})
    void whoAloneAnsweredLikeThisIsNotFound(String way) {
        Play play = given.project().begins();
        List<Somebody> business = new ArrayList<>(listened.more(play.unit(), 2));
        business.addAll(List.of(
                play.sponsor(), play.manager(), play.members(play.unit()).get(1)));
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        listened.nobodyIsHeard(play);
        long round = rounds.latest(play.key()).orElseThrow().id();
        Somebody chosen = play.member().withOwnPassword();
        business.forEach(one -> listened.votes(play, one, 3));
        Visitor visitor = way.equals("page") ? visits.signedIn(chosen) : visits.calling(chosen);
        visitor.get("/projects/" + play.key() + "/ballot");
        visitor.get("/api/projects/" + play.key() + "/ballot");
        Set<String> before = new TreeSet<>(DumpedDatabase.dump());

        List<ILoggingEvent> log = logged(() -> {
            if (way.equals("page")) {
                castsOnThePage(visitor, play);
            } else {
                casts(visitor, play);
            }
        });

        Set<String> sealed = new TreeSet<>(DumpedDatabase.dump());
        assertThat(urns.answered(round)).contains(chosen.username()).hasSize(6);
        theSealedSumAloneHasChanged(before, sealed);
        saysNothing(log, play);
        runs.fireTimer(runs.of(play, "listening"));
        itIsShown(play);
        noRowOrStatementLeadsThere(play, chosen, round);
        sessionsSayNothing();
        assertThat(history.of(play.changeManager().person(), play.key(), Limit.of(200), null)
                        .items())
                .isNotEmpty()
                .noneMatch(act -> chosen.username().equals(act.who()))
                .noneMatch(act -> ANSWER.matcher(String.valueOf(act)).find());
    }

    /** An incomplete one first, which is refused. */
    private static void castsOnThePage(Visitor page, Play play) {
        String ballot = "/projects/" + play.key() + "/ballot";
        page.get("/projects");
        assertThat(page.post(ballot, "view.it.ability", "5", "view.it.benevolence", "1")
                        .statusCode())
                .isEqualTo(422);
        page.get(ballot);
        assertThat(page.post(ballot, "view.it.ability", "5", "view.it.benevolence", "1", "view.it.integrity", "2")
                        .statusCode())
                .isEqualTo(302);
    }

    private static void casts(Visitor calls, Play play) {
        String ballot = "/api/projects/" + play.key() + "/ballot";
        calls.get("/api/projects");
        for (int last : new int[] {7, 2}) {
            calls.withHeader("Idempotency-Key", "once-" + last + "-" + play.key());
            String body = "{\"views\": [{\"about\": \"it\", \"ability\": 5, \"benevolence\": 1, \"integrity\": %d}]}"
                    .formatted(last);
            assertThat(calls.json("POST", ballot, body).statusCode()).isEqualTo(last == 2 ? 204 : 422);
        }
    }

    private static List<ILoggingEvent> logged(Runnable act) {
        Logger root = (Logger) LoggerFactory.getLogger("ROOT");
        Logger requests = (Logger) LoggerFactory.getLogger("dev.rapport.request");
        Level level = requests.getLevel();
        ListAppender<ILoggingEvent> written = new ListAppender<>();
        written.start();
        root.addAppender(written);
        requests.setLevel(Level.INFO);
        try {
            act.run();
        } finally {
            requests.setLevel(level);
            root.detachAppender(written);
        }
        return new ArrayList<>(written.list);
    }

    private static void saysNothing(List<ILoggingEvent> log, Play play) {
        assertThat(log)
                .as("that somebody read the list of projects is logged")
                .anyMatch(line -> line.getFormattedMessage().contains("/projects"));
        assertThat(log)
                .noneMatch(line -> line.getFormattedMessage().contains("ballot"))
                .noneMatch(line -> line.getFormattedMessage().contains(play.key()))
                .noneMatch(line -> ANSWER.matcher(line.getFormattedMessage()).find())
                .noneMatch(line -> String.valueOf(line.getMDCPropertyMap()).contains(play.key()));
    }

    private static void theSealedSumAloneHasChanged(Set<String> before, Set<String> after) {
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(after);
        Set<String> came = new TreeSet<>(after);
        came.removeAll(before);
        assertThat(gone)
                .filteredOn(line -> !OF_SESSIONS.matcher(line).matches())
                .singleElement()
                .asString()
                .startsWith("perception_urn\t");
        assertThat(came)
                .filteredOn(line -> !OF_SESSIONS.matcher(line).matches())
                .singleElement()
                .asString()
                .startsWith("perception_urn\t");
    }

    private void itIsShown(Play play) {
        List<View> views = perceptions
                .rounds(play.changeManager().person(), play.key(), Limit.of(1), null)
                .items()
                .get(0)
                .directions()
                .get(0)
                .views();
        assertThat(views)
                .filteredOn(view -> view.side() == Party.BUSINESS)
                .extracting(view -> view.item() + " " + view.levels())
                .containsExactly("ABILITY [0, 0, 5, 0, 1]", "BENEVOLENCE [1, 0, 5, 0, 0]", "INTEGRITY [0, 1, 5, 0, 0]");
    }

    private void noRowOrStatementLeadsThere(Play play, Somebody chosen, long round) {
        List<String> dump = DumpedDatabase.dump();
        List<String> naming =
                dump.stream().filter(line -> line.contains(chosen.username())).toList();
        assertThat(naming)
                .as("that they were asked and answered is there")
                .anyMatch(line -> line.startsWith("perception_voter\t"))
                .anyMatch(line -> line.startsWith("perception_urn\t"));
        assertThat(naming)
                .as("what they answered is not")
                .noneMatch(line -> ANSWER.matcher(line).find());
        assertThat(dump)
                .as("what was answered is there, and names nobody")
                .filteredOn(line -> line.startsWith("perception_result\t") && line.contains(play.key()))
                .hasSize(18)
                .noneMatch(line -> urns.voters(round).stream().anyMatch(voter -> line.contains(voter.person())));
        assertThat(dump)
                .as("what the engine keeps of the project")
                .filteredOn(line -> line.matches("act_(hi|ru)_\\w+\t.*") && line.contains(play.key()))
                .isNotEmpty()
                .noneMatch(line -> ANSWER.matcher(line).find());
        assertThat(sql.sql("select sealed is null from perception_urn where round = :round")
                        .param("round", round)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(sql.sql("select count(distinct xmin::text) from perception_result where round = :round")
                        .param("round", round)
                        .query(Integer.class)
                        .single())
                .as("written at once, when it was counted")
                .isOne();
    }

    /** Their bytes are no text in a dump. */
    private void sessionsSayNothing() {
        assertThat(sql.sql("select attribute_bytes from spring_session_attributes")
                        .query((row, number) -> new String(row.getBytes(1), ISO_8859_1))
                        .list())
                .noneMatch(text -> ANSWER.matcher(text).find());
    }
}
