package dev.rapport.tasklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Together;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people act at the same moment. */
@RapportTest
class AtOnceTest {

    private static final int TASKS = 100;
    private static final int THREADS = 20;
    private static final int PROJECTS = 5;
    private static final int MOST_PROJECTS = 20;
    private static final int RACES = 4;
    private static final int WARMING_UP = 10;

    /** Says only that nothing hangs: other tests, and whatever else a machine builds, may slow this one. */
    private static final Duration LOOSE = Duration.ofSeconds(10);

    private static final Duration PROMISED = Duration.ofSeconds(2);
    private static final int REFUSING = 33;

    @Autowired
    GivenProject given;

    @Autowired
    Given people;

    @Autowired
    Visits visits;

    @Autowired
    Runs runs;

    @Autowired
    TaskService engine;

    @Autowired
    JdbcClient sql;

    @Test
    void aHundredTasksOfOneProjectFromTwentyThreadsAndNoneHangs() throws Exception {
        longestOf(WARMING_UP);
        assertThat(longestOf(TASKS))
                .as("the longest of all, against a loose bound; that none waits for two seconds is tried as a drill")
                .isLessThan(LOOSE);
    }

    @Test
    @Tag("drill")
    void aHundredTasksOfOneProjectFromTwentyThreadsAndNoneWaitsLongerThanTwoSeconds() throws Exception {
        longestOf(WARMING_UP);
        assertThat(longestOf(TASKS)).isLessThan(PROMISED);
    }

    private Duration longestOf(int tasks) throws Exception {
        Play play = given.project().withUnits(tasks).begins();
        play.story().theCharterIsWritten();
        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");

        List<Duration> took = fromTwentyThreads(play.units().stream()
                .<Runnable>map(unit -> () -> signs(play, unit))
                .toList());

        Duration longest = took.stream().max(Duration::compareTo).orElseThrow();
        System.out.printf("%d tasks of one project, %d threads: longest %d ms%n", tasks, THREADS, longest.toMillis());
        assertThat(took).hasSize(tasks);
        assertThat(signed(play)).hasSize(tasks + 2).doesNotHaveDuplicates();
        assertThat(told(play))
                .as("history tells them in the order in which they were signed")
                .isEqualTo(signed(play));
        assertThat(sql.sql("select count(*) from work_item where project_key = :key and task = 'unit-signs-charter'"
                                + " and state = 'completed'")
                        .param("key", play.key())
                        .query(Integer.class)
                        .single())
                .isEqualTo(tasks);
        assertThat(open(play, "unit-signs-charter")).isZero();
        assertThat(open(play, "write-business-section")).as("a refusal wins").isEqualTo(1);
        assertThat(open(play, "write-it-section")).isEqualTo(1);
        return longest;
    }

    private static void signs(Play play, String unit) {
        if (play.units().indexOf(unit) % REFUSING == 1) {
            play.as(play.manager(unit)).refuses("unit-signs-charter", "Not in " + unit);
        } else {
            play.as(play.manager(unit)).agrees("unit-signs-charter");
        }
    }

    private static List<Duration> fromTwentyThreads(List<Runnable> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Duration>> running = new ArrayList<>();
            for (Runnable act : acts) {
                running.add(threads.submit(() -> {
                    long begin = System.nanoTime();
                    act.run();
                    return Duration.ofNanos(System.nanoTime() - begin);
                }));
            }
            List<Duration> took = new ArrayList<>();
            for (Future<Duration> one : running) {
                took.add(one.get());
            }
            return took;
        } finally {
            threads.shutdown();
        }
    }

    private List<String> signed(Play play) {
        return sql.sql("select signer || ' ' || decision from sign_off where project_key = :key order by id")
                .param("key", play.key())
                .query(String.class)
                .list();
    }

    private List<String> told(Play play) {
        return sql.sql("""
                        select who || ' ' || act from act
                        where project_key = :key and act in ('agreed', 'refused') order by id
                        """).param("key", play.key()).query(String.class).list();
    }

    private int open(Play play, String step) {
        return sql.sql("""
                        select count(*) from work_item where project_key = :key and task = :task and state = 'open'
                        """)
                .param("key", play.key())
                .param("task", step)
                .query(Integer.class)
                .single();
    }

    @Test
    void claimingHandingOverCompletingAndCancellingAgainstEachOther() {
        List<Given.Somebody> trainers = List.of(trainer(), trainer(), trainer());
        int overtaken = 0;
        for (int project = 0; project < PROJECTS || (overtaken == 0 && project < MOST_PROJECTS); project++) {
            Play play = given.project().withUnits(RACES).begins();
            play.changeManager().withOwnPassword();
            play.sponsor().withOwnPassword();
            assertThat(visits.calling(play.sponsor()).get("/api/me").statusCode())
                    .as("a first call takes the time to check a password, and would come last in every race")
                    .isEqualTo(200);
            play.story().theCharterIsAgreed();
            play.units().forEach(unit -> play.story().needsAreConfirmed(unit));
            List<WorkItem> free = play.as(trainers.get(0)).list(Scope.AVAILABLE).stream()
                    .filter(item -> item.task().equals("schedule-session"))
                    .toList();
            assertThat(free).hasSize(RACES);
            for (int race = 0; race < RACES; race++) {
                boolean cancelling = race == RACES - 1;
                List<HttpResponse<String>> answers = race(play, free.get(race), trainers, cancelling);
                overtaken += cancelling ? refusedByCancelling(answers) : 0;
            }
        }
        assertThat(overtaken).as("who came after the cancellation").isPositive();
    }

    private static int refusedByCancelling(List<HttpResponse<String>> answers) {
        return (int) answers.stream()
                .filter(answer -> answer.statusCode() == 409 && answer.body().contains("is no longer needed"))
                .count();
    }

    private Given.Somebody trainer() {
        return people.person("training-department").withOwnPassword();
    }

    private List<HttpResponse<String>> race(
            Play play, WorkItem task, List<Given.Somebody> trainers, boolean cancelling) {
        Race race = new Race(play, task, trainers, visits);
        List<HttpResponse<String>> answers = Together.all(race.acts(cancelling));

        assertThat(answers).allSatisfy(Race::isUnderstandable);
        assertThat(succeeded(answers.subList(0, 2))).as("claims").isLessThanOrEqualTo(1);
        assertThat(succeeded(answers.subList(2, 5))).as("completions").isLessThanOrEqualTo(1);
        assertThat(succeeded(answers)).as("somebody won").isPositive();
        assertAllAgree(play, task, answers, cancelling);
        return answers;
    }

    private void assertAllAgree(Play play, WorkItem task, List<HttpResponse<String>> answers, boolean cancelling) {
        Map<String, Object> row = sql.sql("select * from work_item where id = :id")
                .param("id", task.id())
                .query()
                .singleRow();
        Task inEngine = engine.createTaskQuery().taskId(task.id()).singleResult();
        boolean completed = succeeded(answers.subList(2, 5)) == 1;
        if (completed) {
            assertThat(row).containsEntry("state", "completed");
            assertThat(row.get("closed_by")).isEqualTo(row.get("assignee")).isNotNull();
            assertThat(inEngine).isNull();
        } else if (cancelling) {
            assertThat(row).containsEntry("state", "cancelled");
            assertThat(inEngine).isNull();
        } else {
            assertThat(row).containsEntry("state", "open").containsEntry("assignee", inEngine.getAssignee());
        }
        assertThat(acts(task, "task-claimed")).isEqualTo(succeeded(answers.subList(0, 2)));
        assertThat(acts(task, "task-completed")).isEqualTo(completed ? 1 : 0);
        assertThat(acts(task, "task-reassigned")).isEqualTo(succeeded(answers.subList(5, 6)));
        if (cancelling) {
            assertThat(answers.get(6).statusCode()).isEqualTo(204);
            assertThat(runs.workItems(play)).noneMatch(item -> "open".equals(item.get("state")));
            assertThat(engine.createTaskQuery()
                            .processInstanceBusinessKey(play.key())
                            .count())
                    .isZero();
        }
    }

    private int acts(WorkItem task, String act) {
        return sql.sql("""
                        select count(*) from act where project_key = :project and unit = :unit and element = :element
                        and act = :act
                        """)
                .param("project", task.projectKey())
                .param("unit", task.unit())
                .param("element", task.task())
                .param("act", act)
                .query(Integer.class)
                .single();
    }

    private static int succeeded(List<HttpResponse<String>> answers) {
        return (int)
                answers.stream().filter(answer -> answer.statusCode() == 204).count();
    }

    /** Three trainers, the change manager and the sponsor after one free task. */
    private record Race(Play play, WorkItem task, List<Given.Somebody> trainers, Visits visits) {

        private static final int LATEST_MILLIS = 25;
        private static final String SESSION =
                "{\"values\":{\"date\":\"2031-01-15\",\"place\":\"Room 1\",\"trainer\":\"Noor\",\"hours\":4}}";

        List<Supplier<HttpResponse<String>>> acts(boolean cancelling) {
            List<Supplier<HttpResponse<String>>> acts = new ArrayList<>(List.of(
                    act(trainers.get(0), "claim", ""),
                    act(trainers.get(1), "claim", ""),
                    act(trainers.get(0), "complete", SESSION),
                    act(trainers.get(1), "complete", SESSION),
                    act(trainers.get(2), "complete", SESSION),
                    act(
                            play.changeManager(),
                            "reassign",
                            "{\"assignee\":\"" + trainers.get(2).username() + "\"}")));
            if (cancelling) {
                acts.add(calling(play.sponsor(), "/api/projects/" + play.key() + "/cancel", "{\"reason\":\"Enough\"}"));
            }
            return acts;
        }

        private Supplier<HttpResponse<String>> act(Given.Somebody who, String act, String body) {
            return calling(who, "/api/tasks/" + task.id() + "/" + act, body);
        }

        private Supplier<HttpResponse<String>> calling(Given.Somebody who, String address, String body) {
            return () -> {
                LockSupport.parkNanos(
                        Duration.ofMillis(ThreadLocalRandom.current().nextLong(LATEST_MILLIS))
                                .toNanos());
                return visits.calling(who).json("POST", address, body);
            };
        }

        static void isUnderstandable(HttpResponse<String> answer) {
            assertThat(answer.statusCode()).as(answer.body()).isIn(204, 409);
            if (answer.statusCode() == 409) {
                assertThat(answer.body())
                        .containsPattern("is with The \\S+ now|was already completed by The \\S+\\. Nothing"
                                + "|is no longer needed: what The sponsor-\\S+ did ended it\\. Nothing");
            }
        }
    }
}
