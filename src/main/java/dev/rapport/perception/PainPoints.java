package dev.rapport.perception;

import dev.rapport.paging.CountedRows;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pain points: only those whose wording the one who said it has confirmed are shown. */
@Repository
class PainPoints {

    private static final String COLUMNS = "p.id, r.number, i.unit, p.words, p.rehearsal";
    private static final String CONFIRMED = """
             from pain_point p join perception_interview i on i.id = p.interview join perception_round r on r.id = p.round
            where p.state = 'confirmed' and p.project_key = :project
            """;

    private final JdbcClient sql;

    PainPoints(JdbcClient sql) {
        this.sql = sql;
    }

    void note(Interviews.Interview interview, String words, String by) {
        sql.sql("""
                        insert into pain_point (round, project_key, interview, words, state, noted_by)
                        values (:round, :project, :interview, :words, 'noted', :by)
                        """)
                .param("round", interview.round())
                .param("project", interview.projectKey())
                .param("interview", interview.id())
                .param("words", words)
                .param("by", by)
                .update();
    }

    Optional<String> noted(long interview) {
        return sql.sql("select words from pain_point where interview = :interview")
                .param("interview", interview)
                .query(String.class)
                .optional();
    }

    void confirm(long interview, String words) {
        settle(interview, "confirmed", words);
    }

    /** What they do not want to be quoted with is not kept. */
    void withdraw(long interview) {
        settle(interview, "withdrawn", "");
    }

    private void settle(long interview, String state, String words) {
        sql.sql("update pain_point set state = :state, words = :words where interview = :interview")
                .param("state", state)
                .param("words", words)
                .param("interview", interview)
                .update();
    }

    CountedRows<PainPoint> page(String projectKey, @Nullable Cursor after, Limit limit) {
        return sql.sql("select c.total, page.* from (select count(*) as total" + CONFIRMED + ") c left join (select "
                        + COLUMNS + CONFIRMED
                        + " and p.id > :after order by p.id limit :limit) page on true order by page.id")
                .param("project", projectKey)
                .param("after", after == null ? 0 : after.number())
                .param("limit", limit.andOne())
                .query(CountedRows.by("words", PainPoints::painPoint));
    }

    List<PainPoint> of(Round round) {
        return sql.sql("select " + COLUMNS + CONFIRMED + " and p.round = :round order by i.unit, p.id")
                .param("project", round.projectKey())
                .param("round", round.id())
                .query(PainPoints::painPoint)
                .list();
    }

    private static PainPoint painPoint(ResultSet row, int number) throws SQLException {
        return new PainPoint(
                row.getLong("id"),
                row.getInt("number"),
                row.getString("unit"),
                row.getString("words"),
                row.getBoolean("rehearsal"));
    }
}
