package dev.rapport.listening;

import dev.rapport.paging.CountedRows;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import dev.rapport.refusal.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Promises and where each stands now; nobody takes one away. */
@Repository
class Commitments {

    /**
     * Each verdict that is not “kept” moves the date or ends it; a successor who asks for another date moves it too. What
     * came from another project brings along what was broken there.
     */
    static final String TIMES_BROKEN = """
            (c.broken_before + (select count(*) from commitment_verdict v where v.commitment = c.id and v.verdict <> 'kept')
                + (select count(*) from commitment_move m where m.commitment = c.id and m.handover is not null))
            """;

    /**
     * The day has passed and nobody has said whether it was kept: neither open nor kept nor broken. While the project is
     * paused no day passes.
     */
    static final String UNKNOWN =
            "(c.settled_at is null and c.state in ('asked', 'accepted', 'open', 'claimed') and coalesce(c.due_now, c.due) < least(:today,"
                    + " (select p.paused_on from project p where p.key = c.project_key)))";

    private static final String SUCCESSOR = """
            (select h.to_person from commitment_handover h
                where h.commitment = c.id and not exists (select 1 from commitment_answer a
                    where a.commitment = c.id and a.about = 'handover' and a.at >= h.at)
                order by h.id desc limit 1)
            """;

    private static final String ROW = """
            c.id, c.project_key, c.unit, c.promise, c.promised_by, c.promised_to, c.due, c.due_now, c.after_go_live,
            c.made_at, c.recipient, c.holder, c.asked_by, c.state, c.instead_of, c.continues, c.settled_at, c.rehearsal, c.wave,
            %s as times_broken, %s as unknown, %s as successor
            """.formatted(TIMES_BROKEN, UNKNOWN, SUCCESSOR);

    private final JdbcClient sql;
    private final PromiseDays days;

    Commitments(JdbcClient sql, PromiseDays days) {
        this.sql = sql;
        this.days = days;
    }

    /**
     * A promise before it has an id.
     *
     * @param own whether the one who keeps it offered it, so that nobody has to accept it
     * @param wave the wave that it is about, counted from 1; null where its unit tells it, or it is about the whole project
     */
    record Begun(
            String projectKey,
            @Nullable String unit,
            String promise,
            String promisor,
            String promisedTo,
            String recipient,
            String askedBy,
            LocalDate due,
            boolean afterGoLive,
            boolean own,
            @Nullable Long insteadOf,
            @Nullable Integer wave) {}

    /** @return its id */
    long add(Begun begun, Instant at) {
        return sql.sql("""
                        insert into commitment (project_key, unit, promise, promised_by, promised_to, due, made_at, state,
                            recipient, holder, asked_by, after_go_live, instead_of, wave)
                        values (:project, :unit, :promise, :by, :to, :due, :at, :state,
                            :recipient, :by, :asker, :after, :instead, :wave)
                        returning id
                        """)
                .param("project", begun.projectKey())
                .param("unit", begun.unit())
                .param("promise", begun.promise())
                .param("by", begun.promisor())
                .param("to", begun.promisedTo())
                .param("due", begun.due())
                .param("at", Timestamp.from(at))
                .param("state", (begun.own() ? PromiseState.ACCEPTED : PromiseState.ASKED).word())
                .param("recipient", begun.recipient())
                .param("asker", begun.askedBy())
                .param("after", begun.afterGoLive())
                .param("instead", begun.insteadOf())
                .param("wave", begun.wave(), java.sql.Types.INTEGER)
                .query(Long.class)
                .single();
    }

    Optional<Commitment> find(String projectKey, long id) {
        return one("c.project_key = :project and c.id = :id", projectKey, id, "");
    }

    /** @throws Refused when there is none */
    Commitment get(long id) {
        return one("c.id = :id", "", id, "").orElseThrow(() -> Refused.notFound("promise"));
    }

    /** By the run of its playbook, or of one in which it is handed over. */
    Optional<Commitment> ofRun(String run) {
        return one(
                "c.run = :run or c.id = (select h.commitment from commitment_handover h where h.run = :run)",
                "",
                0,
                run);
    }

    private Optional<Commitment> one(String condition, String projectKey, long id, String run) {
        return sql.sql("select " + ROW + " from commitment c where " + condition)
                .param("today", days.today())
                .param("project", projectKey)
                .param("id", id)
                .param("run", run)
                .query(Commitments::commitment)
                .optional();
    }

    /** Those that are not explicitly for after go-live, settled or not, in the order they were given. */
    List<Commitment> beforeGoLive(String projectKey) {
        return sql.sql("select " + ROW
                        + " from commitment c where c.project_key = :project and not c.after_go_live order by c.id")
                .param("today", days.today())
                .param("project", projectKey)
                .query(Commitments::commitment)
                .list();
    }

    /** @param only the person whose own promises these are; null for all of the project */
    CountedRows<Commitment> page(
            String projectKey, @Nullable String only, PromiseFilter filter, @Nullable Cursor after, Limit limit) {
        return sql.sql("""
                        with visible as materialized (select %s from commitment c
                            where c.project_key = :project and %s and (:only::text is null
                                or :only in (c.promised_by, c.holder, c.recipient) or :only = %s))
                        select n.total, page.* from (select count(*) as total from visible) n
                        left join (select * from visible where id > :after order by id limit :limit) page on true
                        order by page.id
                        """.formatted(ROW, filter.condition(), SUCCESSOR))
                .param("today", days.today())
                .param("project", projectKey)
                .param("only", only)
                .param("after", after == null ? 0 : after.number())
                .param("limit", limit.andOne())
                .query(CountedRows.by("id", Commitments::commitment));
    }

    long count(String projectKey, PromiseFilter filter) {
        return sql.sql("select count(*) from commitment c where c.project_key = :project and " + filter.condition())
                .param("today", days.today())
                .param("project", projectKey)
                .query(Long.class)
                .single();
    }

    /** Those that nothing has settled. */
    List<Commitment> unsettled(String projectKey) {
        return sql.sql("select " + ROW
                        + " from commitment c where c.project_key = :project and c.settled_at is null order by c.id")
                .param("today", days.today())
                .param("project", projectKey)
                .query(Commitments::commitment)
                .list();
    }

    List<Commitment> settled(String projectKey, Instant since) {
        return sql.sql("select " + ROW
                        + " from commitment c where c.project_key = :project and c.settled_at > :since order by c.id")
                .param("today", days.today())
                .param("project", projectKey)
                .param("since", Timestamp.from(since))
                .query(Commitments::commitment)
                .list();
    }

    Optional<String> runOf(long id) {
        return sql.sql("select run from commitment where id = :id and run is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** That it goes on with what was promised in another project, and has been broken as often as that. */
    void continues(long id, Commitment earlier) {
        sql.sql("update commitment set continues = :earlier, broken_before = :broken where id = :id")
                .param("earlier", earlier.id())
                .param("broken", earlier.timesBroken())
                .param("id", id)
                .update();
    }

    void runs(long id, String run) {
        set(id, "run", run);
    }

    void stands(long id, PromiseState state) {
        set(id, "state", state.word());
    }

    void settle(long id, PromiseState state, Instant at) {
        stands(id, state);
        set(id, "settled_at", Timestamp.from(at));
    }

    void isDue(long id, LocalDate day) {
        set(id, "due_now", day);
    }

    void isPromisedTo(long id, String person) {
        set(id, "recipient", person);
    }

    void isAbout(long id, String unit) {
        set(id, "unit", unit);
    }

    void isHeldBy(long id, String person) {
        set(id, "holder", person);
    }

    private void set(long id, String column, Object value) {
        sql.sql("update commitment set " + column + " = :value where id = :id")
                .param("value", value)
                .param("id", id)
                .update();
    }

    private static Commitment commitment(ResultSet row, int number) throws SQLException {
        LocalDate first = row.getObject("due", LocalDate.class);
        LocalDate now = row.getObject("due_now", LocalDate.class);
        String by = row.getString("promised_by");
        String holder = row.getString("holder");
        Timestamp settled = row.getTimestamp("settled_at");
        return new Commitment(
                row.getLong("id"),
                row.getString("project_key"),
                row.getString("unit"),
                row.getString("promise"),
                by,
                row.getString("promised_to"),
                now == null ? first : now,
                first,
                row.getBoolean("after_go_live"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("recipient"),
                holder == null ? by : holder,
                row.getString("asked_by"),
                PromiseState.of(row.getString("state")).orElse(PromiseState.OPEN),
                row.getLong("times_broken"),
                row.getBoolean("unknown"),
                row.getString("successor"),
                row.getObject("instead_of", Long.class),
                row.getObject("continues", Long.class),
                settled == null ? null : settled.toInstant(),
                row.getObject("wave", Integer.class),
                row.getBoolean("rehearsal"));
    }
}
