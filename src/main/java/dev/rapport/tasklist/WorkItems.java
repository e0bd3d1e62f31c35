package dev.rapport.tasklist;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.ReadOnce;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work items as rows of our own, written in the same transaction in which the engine opens and closes its tasks. */
@Repository
class WorkItems {

    static final String SELECT = "select " + WorkItemRow.COLUMNS + " from work_item w ";

    private final JdbcClient sql;
    private final ReadOnce once;
    private final AnswerJson answers;

    WorkItems(JdbcClient sql, AnswerJson answers, ReadOnce once) {
        this.sql = sql;
        this.once = once;
        this.answers = answers;
    }

    void add(WorkItem item, @Nullable Integer minutes) {
        sql.sql("""
                        insert into work_item (id, project_key, unit, name, why, action, next_step, playbook, task, form,
                            role, sign_off, process_instance, intended, assignee, created_at, due_at, state,
                            given_to, given_at, late_from, minutes, wave)
                        values (:id, :projectKey, :unit, :name, :why, :action, :next, :playbook, :task, :form,
                            :role, :signOff, :processInstance, :intended, :assignee, :createdAt, :dueAt, 'open',
                            :assignee, :createdAt, :dueAt, :minutes, :wave)
                        """)
                .param("id", item.id())
                .param("projectKey", item.projectKey())
                .param("unit", item.unit())
                .param("name", item.name())
                .param("why", item.why())
                .param("action", item.action())
                .param("next", item.next())
                .param("playbook", item.playbook())
                .param("task", item.task())
                .param("form", item.form())
                .param("role", item.role())
                .param("signOff", item.signOff())
                .param("processInstance", item.processInstance())
                .param("intended", item.intended())
                .param("assignee", item.assignee())
                .param("createdAt", java.sql.Timestamp.from(item.createdAt()))
                .param("minutes", minutes, java.sql.Types.INTEGER)
                .param("dueAt", item.dueAt() == null ? null : java.sql.Timestamp.from(item.dueAt()))
                .param("wave", item.wave(), java.sql.Types.VARCHAR)
                .update();
    }

    Optional<WorkItem> find(String id) {
        return sql.sql(SELECT + "where w.id = :id")
                .param("id", id)
                .query(WorkItemRow::read)
                .optional();
    }

    /**
     * Waits for the lock of the item's project and holds it until the surrounding transaction ends.
     *
     * @return the project's key
     */
    Optional<String> lockProjectOf(String id) {
        Optional<String> project = sql.sql(
                        "select project_key, " + ProjectLock.OF_ROW + " from work_item where id = :id")
                .param("id", id)
                .query((row, number) -> row.getString("project_key"))
                .optional();
        once.changed();
        return project;
    }

    /** Without what waits because its project is paused. */
    List<WorkItem> openOf(Collection<String> assignees, Collection<String> ids) {
        return sql.sql(SELECT + """
                        where w.id = any(:ids) and w.assignee = any(:assignees) and w.state = 'open' and %s order by w.due_at, w.id
                        """.formatted(PausedWork.GOES_ON))
                .param("ids", ids.toArray(String[]::new))
                .param("assignees", assignees.toArray(String[]::new))
                .query(WorkItemRow::read)
                .list();
    }

    /** Whoever has it, or nobody; without what waits because its project is paused. */
    List<WorkItem> openAmong(Collection<String> ids) {
        return sql.sql(SELECT + "where w.id = any(:ids) and w.state = 'open' and " + PausedWork.GOES_ON
                        + " order by w.due_at, w.id")
                .param("ids", ids.toArray(String[]::new))
                .query(WorkItemRow::read)
                .list();
    }

    /** Open work that was escalated to that person and is still with who it was with. */
    List<WorkItem> escalatedTo(String recipient, Collection<String> ids) {
        return sql.sql(SELECT + """
                        where w.id = any(:ids) and w.state = 'open' and exists (
                            select from escalation e
                            where e.work_item = w.id and e.recipient = :recipient and e.ended_at is null)
                        and %s order by due_at, id
                        """.formatted(PausedWork.GOES_ON))
                .param("ids", ids.toArray(String[]::new))
                .param("recipient", recipient)
                .query(WorkItemRow::read)
                .list();
    }

    void assign(String id, @Nullable String assignee) {
        sql.sql("update work_item set assignee = :assignee where id = :id and state = 'open'")
                .param("assignee", assignee)
                .param("id", id)
                .update();
    }

    /** Keeps in whose place it is done. */
    void actsFor(String id, @Nullable String absent) {
        sql.sql("update work_item set acted_for = :absent where id = :id and state = 'open'")
                .param("absent", absent, java.sql.Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /** Whom the playbook asks from now on, whoever has it. */
    void isFor(String id, String intended) {
        sql.sql("update work_item set intended = :intended where id = :id and state = 'open'")
                .param("intended", intended)
                .param("id", id)
                .update();
    }

    /** From now on it is about another unit. */
    void isAbout(String id, String unit) {
        sql.sql("update work_item set unit = :unit where id = :id and state = 'open'")
                .param("unit", unit)
                .param("id", id)
                .update();
    }

    /** Whether the same step of the same run is open for that unit too. */
    boolean isAskedOf(String unit, WorkItem item) {
        return sql.sql("""
                        select exists (select from work_item w where w.process_instance = :instance and w.task = :task
                            and w.unit = :unit and w.state = 'open')
                        """)
                .param("instance", item.processInstance())
                .param("task", item.task())
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }

    List<WorkItem> openAbout(String projectKey, String unit) {
        return sql.sql(SELECT + """
                        where w.project_key = :project and w.state = 'open' and w.unit = :unit order by w.created_at, w.id
                        """)
                .param("project", projectKey)
                .param("unit", unit)
                .query(WorkItemRow::read)
                .list();
    }

    /** What is open and waits for that person, but not what only they can answer. */
    List<WorkItem> openWith(String projectKey, String person) {
        return sql.sql(SELECT + """
                        where w.project_key = :project and w.state = 'open'
                            and (w.assignee = :person or w.assignee is null and w.intended = :person)
                            and w.playbook not in ('sponsor-change', 'promise-handover', 'work-handover', 'interview')
                        order by w.created_at, w.id
                        """)
                .param("project", projectKey)
                .param("person", person)
                .query(WorkItemRow::read)
                .list();
    }

    /** What is open and was asked of that person in that role. */
    List<WorkItem> openInRole(String projectKey, String role, String person) {
        return sql.sql(SELECT + """
                        where w.project_key = :project and w.state = 'open' and w.role = :role
                            and (w.intended = :person or w.assignee = :person) order by w.created_at, w.id
                        """)
                .param("project", projectKey)
                .param("role", role)
                .param("person", person)
                .query(WorkItemRow::read)
                .list();
    }

    /** What is open beside it in its run or began since then, the former first. */
    List<WorkItem> openAfter(WorkItem done, Instant since, int most) {
        return sql.sql(SELECT + """
                        where w.project_key = :project and w.state = 'open'
                            and (w.process_instance = :run or w.created_at >= :since)
                        order by w.process_instance = :run desc, w.created_at, w.id limit :most
                        """)
                .param("project", done.projectKey())
                .param("run", done.processInstance())
                .param("since", java.sql.Timestamp.from(since))
                .param("most", most)
                .query(WorkItemRow::read)
                .list();
    }

    void complete(String id, @Nullable String by, Instant at, Map<String, @Nullable Object> answer) {
        close(id, WorkItem.State.COMPLETED, by, at, answers.text(answer));
    }

    void cancel(String id, @Nullable String by, Instant at) {
        close(id, WorkItem.State.CANCELLED, by, at, null);
    }

    private void close(String id, WorkItem.State state, @Nullable String by, Instant at, @Nullable String answer) {
        sql.sql("""
                        update work_item set state = :state, closed_by = :by, closed_at = :at, answer = :answer::jsonb
                        where id = :id and state = 'open'
                        """)
                .param("state", WorkItemRow.word(state))
                .param("by", by)
                .param("at", java.sql.Timestamp.from(at))
                .param("answer", answer)
                .param("id", id)
                .update();
    }

    List<UnitLoad> openByUnit(String projectKey) {
        return sql.sql("""
                        select unit, count(*) as open, min(due_at) as next_due,
                            array_agg(distinct coalesce(assignee, '')) as waits_for
                        from work_item where project_key = :project and state = 'open'
                        group by unit order by unit nulls first
                        """)
                .param("project", projectKey)
                .query(WorkItemRow::load)
                .list();
    }
}
