package dev.rapport.tasklist;

import dev.rapport.operation.Context;
import dev.rapport.organization.Person;
import dev.rapport.paging.CountedRows;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.refusal.Refused;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the work items that a reader may see. A list is one statement, its count included. */
@Service
@Transactional(readOnly = true)
public class FindingWork {

    private static final String NEVER = "9999-12-31T00:00:00Z";

    private final JdbcClient sql;
    private final Sight sight;
    private final WorkItems items;
    private final Faster faster;

    FindingWork(JdbcClient sql, Sight sight, WorkItems items, Faster faster) {
        this.sql = sql;
        this.sight = sight;
        this.items = items;
        this.faster = faster;
    }

    /** @throws Refused when there is no such work item or the reader may not see it: not told apart */
    public WorkItem find(Person reader, String id) {
        WorkItem found = items.find(id)
                .filter(item -> sight.sees(sight.of(reader), item))
                .orElseThrow(() -> Refused.notFound("task"));
        Context.project(found.projectKey());
        return found;
    }

    /**
     * For an act: takes the project's lock, and reads what it holds still. Who was asked may also learn that somebody was
     * faster.
     *
     * @throws Refused when there is no such work item, or it is none of the reader's business: not told apart
     */
    WorkItem lockToAct(Person reader, String id) {
        return lockToAct(sight.of(reader), id);
    }

    /** @param absent whom the reader does it for; null where for nobody */
    record Theirs(WorkItem item, @Nullable String absent) {}

    /** @throws Refused also when the work is neither the reader's nor addressed to them, is not open any more, or waits */
    Theirs lockTheirs(Person reader, String id) {
        Eyes eyes = sight.of(reader);
        WorkItem item = lockToAct(eyes, id);
        sight.whyNot(eyes, item).ifPresent(why -> {
            throw Refused.notAllowed(why);
        });
        if (!sight.isFor(eyes, item)) {
            throw Refused.notAllowed("“" + item.name() + "” is addressed to somebody else.");
        }
        faster.requireOpen(item);
        PausedWork.requireGoingOn(item);
        return new Theirs(item, sight.absent(eyes, item).orElse(null));
    }

    private WorkItem lockToAct(Eyes eyes, String id) {
        Optional<String> project = items.lockProjectOf(id);
        WorkItem found = items.find(id)
                .filter(item -> sight.sees(eyes, item) || sight.wasAsked(eyes, item))
                .orElseThrow(() -> Refused.notFound("task"));
        project.ifPresent(Context::project);
        return found;
    }

    /** What the reader completed last, the latest first. */
    public List<WorkItem> recentlyDone(Person reader) {
        if (sight.of(reader).doesNothing()) {
            return List.of();
        }
        return sql.sql(WorkItems.SELECT + "where w.closed_by = :me and w.state = 'completed'"
                        + " order by w.closed_at desc, w.id limit 5")
                .param("me", reader.username())
                .query(WorkItemRow::read)
                .list();
    }

    /** Whether the reader may take it now. */
    public boolean mayTake(Person reader, WorkItem item) {
        return sight.mayTake(sight.of(reader), item);
    }

    /** Whether it is the reader's turn, and in whose place. */
    public Turn turn(Person reader, WorkItem item) {
        Eyes eyes = sight.of(reader);
        return new Turn(
                sight.mayTake(eyes, item),
                sight.absent(eyes, item).orElse(null),
                sight.whyNot(eyes, item).orElse(null));
    }

    /** Open work by due date, what has none last. */
    public Listing<WorkItem> list(
            Person reader, Scope scope, @Nullable String project, Limit limit, @Nullable String cursor) {
        Cursor after = Cursor.parse(cursor, 2);
        Eyes eyes = sight.of(reader);
        return sql.sql(statement(Sight.conditions(scope, eyes), project != null))
                .param("me", reader.username())
                .param("doesNothing", eyes.doesNothing())
                .param("led", eyes.ledUnits())
                .param("roles", eyes.roleKeys())
                .param("absent", eyes.absentPeople())
                .param("project", project)
                .param("afterDue", after == null ? null : due(after))
                .param("afterId", after == null ? null : after.keys().get(1))
                .param("limit", limit.andOne())
                .query(CountedRows.by("id", WorkItemRow::read))
                .cut(limit, FindingWork::sortKeys);
    }

    /** Whole rows are read for the page only: the rest is counted and sorted by what indexes hold. */
    private static String statement(List<String> conditions, boolean ofProject) {
        String visible = conditions.stream()
                .map(condition -> "select w.id, coalesce(w.due_at, timestamptz '" + NEVER + "') as sort_due"
                        + " from work_item w where " + condition + (ofProject ? " and w.project_key = :project" : ""))
                .collect(Collectors.joining(" union "));
        return """
                with visible as materialized (%s)
                select c.total, %s from (select count(*) as total from visible) c
                left join (select * from visible
                    where :afterId::text is null or (sort_due, id) > (:afterDue::timestamptz, :afterId)
                    order by sort_due, id limit :limit) page on true
                left join work_item w on w.id = page.id
                order by page.sort_due, page.id
                """.formatted(visible, WorkItemRow.COLUMNS);
    }

    private static String due(Cursor after) {
        try {
            Instant due = Instant.parse(after.keys().get(0));
            if (!due.isBefore(Instant.EPOCH) && !due.isAfter(Instant.parse(NEVER))) {
                return due.toString();
            }
        } catch (DateTimeParseException notADate) {
            throw Cursor.unusable();
        }
        throw Cursor.unusable();
    }

    private static List<String> sortKeys(WorkItem item) {
        return List.of(item.dueAt() == null ? NEVER : item.dueAt().toString(), item.id());
    }
}
