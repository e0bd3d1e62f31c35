package dev.rapport.tasklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is still to be done about work that is or becomes late. All times come from the organization's clock. */
@Repository
class ChasedWork {

    /** By the plan of the project {@code p}. */
    private static final String IS_LATE =
            "w.chase in ('remind', 'escalate')" + " and w.late_from < (:lates::timestamptz[])[p.escalate_after]";

    private static final String IS_NEAR = ":reminds and w.chase = 'remind' and w.late_from > :now"
            + " and w.late_from < (:nears::timestamptz[])[p.remind_before + 1] and w.given_at < :morning";

    private final JdbcClient sql;

    ChasedWork(JdbcClient sql) {
        this.sql = sql;
    }

    /** Takes up what was opened by a version that did not know of this. */
    void adopt() {
        sql.sql("""
                        update work_item set given_to = assignee, given_at = created_at, late_from = due_at
                        where id in (select id from work_item
                            where state = 'open' and late_from is null and due_at is not null
                            order by id limit 1000 for update skip locked)
                        """).update();
    }

    /** Of projects that run; what is usual where none does. */
    ChaseSpans spans() {
        return sql.sql("""
                        select coalesce(max(remind_before), 1) as remind, coalesce(min(escalate_after), 2) as escalate
                        from project where status = 'running' and paused_on is null
                        """)
                .query((row, number) -> new ChaseSpans(row.getInt("remind"), row.getInt("escalate")))
                .single();
    }

    /**
     * What is to be chased now in projects that run, the longest late first; two ranges of one index, as far as the plan
     * reaches that reaches furthest, and of these what each project's own plan says.
     */
    List<Chased> due(ChaseTimes times, int most) {
        return spec("""
                        select w.id, w.project_key, w.late_from, %1$s as late
                        from work_item w join project p on p.key = w.project_key and p.status = 'running'
                            and p.paused_on is null
                        where w.state = 'open'
                            and ((w.chase in ('remind', 'escalate') and w.late_from < :latest)
                                or (:reminds and w.chase = 'remind' and w.late_from > :now and w.late_from < :nearest))
                            and (%1$s or (%2$s))
                        order by w.late_from, w.id limit :most
                        """.formatted("(" + IS_LATE + ")", IS_NEAR), times)
                .param("latest", Timestamp.from(times.latest()))
                .param("nearest", Timestamp.from(times.nearest()))
                .param("most", most)
                .query((row, number) -> new Chased(
                        row.getString("id"),
                        row.getString("project_key"),
                        row.getTimestamp("late_from").toInstant(),
                        row.getBoolean("late")))
                .list();
    }

    /** @return whether this caller alone reminds of it: false where another did, it is not near any more, or its project is paused */
    boolean remind(Chased work, ChaseTimes times) {
        return spec(
                                "update work_item w set chase = 'escalate' from project p where p.key = w.project_key"
                                        + " and w.id = :id and w.state = 'open' and "
                                        + PausedWork.GOES_ON + " and " + IS_NEAR,
                                times)
                        .param("id", work.id())
                        .update()
                > 0;
    }

    /**
     * Counts its lateness from now on, so that it comes again after as many business days more.
     *
     * @return whether this caller alone escalates it: false where another did, it is not late any more, or its project is paused
     */
    boolean escalate(Chased work, ChaseTimes times) {
        return spec(
                                "update work_item w set chase = 'escalate', late_from = :now from project p"
                                        + " where p.key = w.project_key and w.id = :id and w.state = 'open'"
                                        + " and " + PausedWork.GOES_ON + " and " + IS_LATE,
                                times)
                        .param("id", work.id())
                        .update()
                > 0;
    }

    /** Of these, the open ones that are past their reminder. */
    List<String> remindedAmong(Collection<String> ids) {
        return sql.sql("select id from work_item where id = any(:ids) and state = 'open' and chase = 'escalate'")
                .param("ids", ids.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /**
     * Counts anew where somebody else than before gets it; giving it back and taking it again changes nothing. Who takes
     * what nobody had was reminded with all who might, if that has been done.
     */
    boolean givenTo(String id, @Nullable String holder, Instant now) {
        return holder != null
                && sql.sql("""
                                update work_item set given_to = :holder, given_at = :now,
                                    late_from = case when due_at is not null then greatest(due_at, :now) end,
                                    chase = case when due_at <= :now then 'escalate'
                                        when given_to is null then chase else 'remind' end
                                where id = :id and state = 'open' and given_to is distinct from :holder
                                """)
                                .param("holder", holder)
                                .param("now", Timestamp.from(now))
                                .param("id", id)
                                .update()
                        > 0;
    }

    private JdbcClient.StatementSpec spec(String statement, ChaseTimes times) {
        return sql.sql(statement)
                .param("lates", texts(times.lates()))
                .param("nears", texts(times.nears()))
                .param("now", Timestamp.from(times.now()))
                .param("reminds", times.reminds())
                .param("morning", Timestamp.from(times.morning()));
    }

    private static String[] texts(List<Instant> times) {
        return times.stream().map(Instant::toString).toArray(String[]::new);
    }
}
