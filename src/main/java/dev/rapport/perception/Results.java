package dev.rapport.perception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What rounds brought to light and may be shown. What is not in here is not known to anybody. */
@Repository
class Results {

    private final JdbcClient sql;

    Results(JdbcClient sql) {
        this.sql = sql;
    }

    void turnout(Round round, Map<Party, Turnout> turnout) {
        turnout.forEach((side, count) -> sql.sql("""
                        insert into perception_turnout (round, project_key, side, asked, answered)
                        values (:round, :project, :side, :asked, :answered)
                        """)
                .param("round", round.id())
                .param("project", round.projectKey())
                .param("side", side.word())
                .param("asked", count.asked())
                .param("answered", count.answered())
                .update());
    }

    Map<Party, Turnout> turnout(long round) {
        Map<Party, Turnout> turnout = new EnumMap<>(Party.class);
        sql.sql("select side, asked, answered from perception_turnout where round = :round")
                .param("round", round)
                .query((ResultSet row) -> {
                    turnout.put(party(row, "side"), new Turnout(row.getInt("asked"), row.getInt("answered")));
                });
        return turnout;
    }

    void add(Round round, Question question, Levels levels) {
        add(round, question, 0, levels.cannotSay());
        for (int level = 1; level < Tally.LEVELS; level++) {
            add(round, question, level, levels.levels().get(level - 1));
        }
    }

    private void add(Round round, Question question, int level, int votes) {
        sql.sql("""
                        insert into perception_result (round, project_key, kind, side, about, item, level, votes)
                        values (:round, :project, :kind, :side, :about, :item, :level, :votes)
                        """)
                .param("round", round.id())
                .param("project", round.projectKey())
                .param("kind", question.kind().word())
                .param("side", question.side().word())
                .param("about", question.about().word())
                .param("item", question.item().word())
                .param("level", level)
                .param("votes", votes)
                .update();
    }

    /** Only what may be shown is there. */
    Map<Question, Levels> of(long round) {
        Map<Question, int[]> votes = new HashMap<>();
        sql.sql("select kind, side, about, item, level, votes from perception_result where round = :round")
                .param("round", round)
                .query((ResultSet row) -> {
                    votes.computeIfAbsent(question(row), any -> new int[Tally.LEVELS])[row.getInt("level")] =
                            row.getInt("votes");
                });
        Map<Question, Levels> results = new HashMap<>();
        votes.forEach((question, levels) -> results.put(question, Levels.of(levels)));
        return results;
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                party(row, "side"),
                party(row, "about"),
                Item.valueOf(row.getString("item").toUpperCase(Locale.ROOT)));
    }

    private static Party party(ResultSet row, String column) throws SQLException {
        return Party.of(row.getString(column)).orElseThrow();
    }
}
