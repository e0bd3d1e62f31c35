package dev.rapport.listening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to promises, row by row. The database itself refuses to change one. */
@Repository
class PromiseRecords {

    private final JdbcClient sql;
    private final Clock clock;

    PromiseRecords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void answered(Commitment promise, String about, boolean accepted, String words, String who) {
        answered(promise, about, accepted, words, null, who);
    }

    /** @param wanted the date that they ask for */
    void answered(
            Commitment promise, String about, boolean accepted, String words, @Nullable LocalDate wanted, String who) {
        insert(
                        "answer",
                        "about, accepted, words, wanted",
                        ":about, :accepted, nullif(:words, ''), :wanted",
                        promise,
                        who)
                .param("about", about)
                .param("accepted", accepted)
                .param("words", words)
                .param("wanted", wanted)
                .update();
    }

    void criterion(Commitment promise, String criterion, LocalDate due, String who) {
        insert("criterion", "criterion, due", ":criterion, :due", promise, who)
                .param("criterion", criterion)
                .param("due", due)
                .update();
    }

    void claimed(Commitment promise, String says, String evidence, String who) {
        insert("claim", "says, evidence, due", ":says, :evidence, :due", promise, who)
                .param("says", says)
                .param("evidence", evidence)
                .param("due", promise.due())
                .update();
    }

    void verdict(Commitment promise, PromiseStory.Verdict verdict) {
        insert(
                        "verdict",
                        "claim, verdict, words, wanted, role",
                        ":claim, :verdict, :words, :wanted, :role",
                        promise,
                        verdict.who())
                .param("claim", verdict.claim())
                .param("verdict", verdict.verdict())
                .param("words", verdict.words())
                .param("wanted", verdict.wanted())
                .param("role", verdict.role())
                .update();
    }

    void moved(Commitment promise, PromiseStory.Move move) {
        insert(
                        "move",
                        "old_due, new_due, why, agreed_by, handover",
                        ":old, :new, :why, :agreed, :handover",
                        promise,
                        move.who())
                .param("old", move.from())
                .param("new", move.to())
                .param("why", move.why())
                .param("agreed", move.agreedBy())
                .param("handover", move.handover())
                .update();
    }

    void decided(Commitment promise, String decision, String words, String who, String role) {
        insert("decision", "decision, words, role", ":decision, :words, :role", promise, who)
                .param("decision", decision)
                .param("words", words)
                .param("role", role)
                .update();
    }

    void handedOver(Commitment promise, String to, String why, String run, String who) {
        insert("handover", "from_person, to_person, why, run", ":from, :to, :why, :run", promise, who)
                .param("run", run)
                .param("from", promise.holder())
                .param("to", to)
                .param("why", why)
                .update();
    }

    private JdbcClient.StatementSpec insert(
            String table, String columns, String values, Commitment promise, String who) {
        return sql.sql("insert into commitment_" + table + " (commitment, project_key, who, at, " + columns
                        + ") values (:commitment, :project, :who, :at, " + values + ")")
                .param("commitment", promise.id())
                .param("project", promise.projectKey())
                .param("who", who)
                .param("at", Timestamp.from(clock.instant()));
    }

    /** The claim that no verdict has answered yet; empty where the date passed without one. */
    Optional<PromiseStory.Claim> unanswered(Commitment promise) {
        List<PromiseStory.Verdict> given = verdicts(promise);
        return claims(promise).stream()
                .filter(claim ->
                        given.stream().noneMatch(one -> Long.valueOf(claim.id()).equals(one.claim())))
                .reduce((earlier, later) -> later);
    }

    Optional<PromiseStory.Verdict> lastVerdict(Commitment promise) {
        return verdicts(promise).stream().reduce((earlier, later) -> later);
    }

    PromiseStory story(Commitment promise) {
        return new PromiseStory(
                promise,
                all("answer", "about, accepted, words, wanted", promise, PromiseRecords::answer),
                all("criterion", "criterion, due", promise, PromiseRecords::criterion),
                claims(promise),
                verdicts(promise),
                all("move", "old_due, new_due, why, agreed_by, handover", promise, PromiseRecords::move),
                all("decision", "decision, words, role", promise, PromiseRecords::decision),
                all("handover", "id, from_person, to_person, why", promise, PromiseRecords::handover));
    }

    private static PromiseStory.Answer answer(ResultSet row, int number) throws SQLException {
        return new PromiseStory.Answer(
                row.getString("about"),
                row.getBoolean("accepted"),
                row.getString("words"),
                row.getObject("wanted", LocalDate.class),
                who(row),
                at(row));
    }

    private static PromiseStory.Criterion criterion(ResultSet row, int number) throws SQLException {
        return new PromiseStory.Criterion(row.getString("criterion"), day(row, "due"), who(row), at(row));
    }

    private static PromiseStory.Move move(ResultSet row, int number) throws SQLException {
        return new PromiseStory.Move(
                day(row, "old_due"),
                day(row, "new_due"),
                row.getString("why"),
                who(row),
                row.getString("agreed_by"),
                row.getObject("handover", Long.class),
                at(row));
    }

    private static PromiseStory.Decision decision(ResultSet row, int number) throws SQLException {
        return new PromiseStory.Decision(
                row.getString("decision"), row.getString("words"), who(row), row.getString("role"), at(row));
    }

    private static PromiseStory.Handover handover(ResultSet row, int number) throws SQLException {
        return new PromiseStory.Handover(
                row.getLong("id"),
                row.getString("from_person"),
                row.getString("to_person"),
                row.getString("why"),
                who(row),
                at(row));
    }

    private List<PromiseStory.Claim> claims(Commitment promise) {
        return all(
                "claim",
                "id, says, evidence, due",
                promise,
                (row, number) -> new PromiseStory.Claim(
                        row.getLong("id"),
                        row.getString("says"),
                        row.getString("evidence"),
                        day(row, "due"),
                        who(row),
                        at(row)));
    }

    private List<PromiseStory.Verdict> verdicts(Commitment promise) {
        return all(
                "verdict",
                "claim, verdict, words, wanted, role",
                promise,
                (row, number) -> new PromiseStory.Verdict(
                        row.getObject("claim", Long.class),
                        row.getString("verdict"),
                        row.getString("words"),
                        row.getObject("wanted", LocalDate.class),
                        who(row),
                        row.getString("role"),
                        at(row)));
    }

    private <T> List<T> all(String table, String columns, Commitment promise, RowMapper<T> mapper) {
        return sql.sql("select " + columns + ", who, at from commitment_" + table
                        + " where commitment = :id order by id")
                .param("id", promise.id())
                .query(mapper)
                .list();
    }

    private static String who(ResultSet row) throws SQLException {
        return row.getString("who");
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getTimestamp("at").toInstant();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
