package dev.rapport.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.tasklist.FindingWork;
import dev.rapport.tasklist.ProjectOwners;
import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.web.Names;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.test.context.TestComponent;

/** The first twenty tasks that somebody may take, with their count and the names of project and unit. */
@TestComponent
class FirstPage {

    private static final int PAGE = 20;
    private static final int WARMING_UP = 40;
    private static final int TIMES = 60;
    private static final List<String> DATA = List.of("projectKey", "about");

    private final FindingWork finding;
    private final Names names;
    private final ProjectOwners owners;

    FirstPage(FindingWork finding, Names names, ProjectOwners owners) {
        this.finding = finding;
        this.names = names;
        this.owners = owners;
    }

    /** @param count how many the reader sees, in both */
    void compare(Person reader, StockEngine stock, String unit, int count) {
        double[] mine = new double[TIMES];
        double[] perRow = new double[TIMES];
        double[] joined = new double[TIMES];
        indexed(stock, false);
        for (int at = -WARMING_UP; at < TIMES; at++) {
            int slot = Math.max(at, 0);
            mine[slot] = millis(() -> ours(reader, count));
            perRow[slot] = millis(() -> variablesPerRow(stock, unit, count));
        }
        Figures.compared(
                "first page of the tasklist; the engine's query, a variable query a row",
                "ms",
                mine,
                perRow,
                Figures.ratios(perRow, mine),
                "10; 4 ms");
        indexed(stock, true);
        for (int at = -WARMING_UP; at < TIMES; at++) {
            int slot = Math.max(at, 0);
            mine[slot] = millis(() -> ours(reader, count));
            joined[slot] = millis(() -> joined(stock, unit, count));
        }
        Figures.compared(
                "first page of the tasklist; a join over the engine's tables, with indexes for it",
                "ms",
                mine,
                joined,
                Figures.ratios(joined, mine),
                "");
        indexed(stock, false);
    }

    private void ours(Person reader, int count) {
        Listing<WorkItem> page = finding.list(reader, Scope.AVAILABLE, null, Limit.of(PAGE), null);
        assertThat(page.total()).isEqualTo(count);
        assertThat(page.items()).hasSize(PAGE);
        names.of(
                page.items().stream().map(WorkItem::assignee).toList(),
                page.items().stream().map(WorkItem::unit).toList());
        owners.names(page.items().stream().map(WorkItem::projectKey).distinct().toList());
    }

    private static void variablesPerRow(StockEngine stock, String unit, int count) {
        assertThat(query(stock, unit).count()).isEqualTo(count);
        List<Task> page =
                query(stock, unit).orderByDueDate().asc().orderByTaskId().asc().listPage(0, PAGE);
        assertThat(page).hasSize(PAGE);
        page.forEach(task -> assertThat(stock.engine()
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(task.getProcessInstanceId())
                        .variableNameIn(DATA.toArray(String[]::new))
                        .list())
                .hasSize(DATA.size()));
    }

    private static TaskQuery query(StockEngine stock, String unit) {
        return stock.tasks().createTaskQuery().taskCandidateGroup(unit);
    }

    private static void joined(StockEngine stock, String unit, int count) {
        List<Integer> counts = stock.sql()
                .sql("""
                        with visible as materialized (
                            select t.id_, t.name_, t.due_date_, t.proc_inst_id_
                            from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_
                            where l.group_id_ = :unit and l.type_ = 'candidate' and t.assignee_ is null)
                        select (select count(*) from visible) as total, page.*, p.text_ as project, u.text_ as unit
                        from (select * from visible order by due_date_, id_ limit :limit) page
                        left join act_ru_variable p
                            on p.execution_id_ = page.proc_inst_id_ and p.name_ = 'projectKey' and p.task_id_ is null
                        left join act_ru_variable u
                            on u.execution_id_ = page.proc_inst_id_ and u.name_ = 'about' and u.task_id_ is null
                        order by page.due_date_, page.id_
                        """)
                .param("unit", unit)
                .param("limit", PAGE)
                .query((row, number) -> {
                    assertThat(row.getString("project")).isNotEmpty();
                    return row.getInt("total");
                })
                .list();
        assertThat(counts).hasSize(PAGE).containsOnly(count);
    }

    private static void indexed(StockEngine stock, boolean indexed) {
        if (indexed) {
            stock.sql()
                    .sql("create index bench_due on act_ru_task (due_date_, id_)")
                    .update();
            stock.sql()
                    .sql("create index bench_group on act_ru_identitylink (group_id_, task_id_)")
                    .update();
        } else {
            stock.sql().sql("drop index if exists bench_due, bench_group").update();
        }
    }

    private static double millis(Runnable read) {
        long start = System.nanoTime();
        read.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
