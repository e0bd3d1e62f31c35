package dev.rapport.bench;

import dev.rapport.organization.Person;
import dev.rapport.tasklist.CompletingWork;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Rapport: its own use case, with rights, the form's check, the record of the signature and the history. */
@TestComponent
final class RapportItself implements Contender {

    private static final int PROJECTS = 20;

    private final GivenProject given;
    private final CompletingWork completing;
    private final RuntimeService runtime;
    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final List<Map<String, Person>> people = new ArrayList<>();
    private final List<Play> projects = new ArrayList<>();
    private final Map<String, Map<String, Person>> peopleOfRuns = new ConcurrentHashMap<>();

    RapportItself(
            GivenProject given,
            CompletingWork completing,
            RuntimeService runtime,
            JdbcClient sql,
            TransactionOperations transactions) {
        this.given = given;
        this.completing = completing;
        this.runtime = runtime;
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public JdbcClient sql() {
        return sql;
    }

    @Override
    public TransactionOperations transactions() {
        return transactions;
    }

    List<String> projects() {
        while (projects.size() < PROJECTS) {
            Play play = given.project().begins();
            projects.add(play);
            people.add(Map.of(
                    "write-business-section", play.sponsor().person(),
                    "write-it-section", play.cio().person(),
                    "sponsor-signs-charter", play.sponsor().person(),
                    "cio-signs-charter", play.cio().person(),
                    "unit-signs-charter", play.manager().person()));
        }
        return projects.stream().map(Play::key).toList();
    }

    @Override
    public List<String> start(int runs) {
        List<String> keys = projects();
        List<String> started = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            int at = run % PROJECTS;
            String id = runtime.startProcessInstanceByKey(
                            "strategy-alignment", keys.get(at), variables(projects.get(at)))
                    .getId();
            peopleOfRuns.put(id, people.get(at));
            started.add(id);
        }
        return started;
    }

    private static VariableMap variables(Play play) {
        return Variables.createVariables()
                .putValue("projectKey", play.key())
                .putValue("advocacyRhythm", "P14D")
                .putValueTyped(
                        "units",
                        Variables.objectValue(new ArrayList<>(play.units()))
                                .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                                .create());
    }

    @Override
    public void complete(Open task) {
        Person who = Objects.requireNonNull(
                peopleOfRuns.getOrDefault(task.run(), Map.of()).get(task.step()));
        completing.complete(who, task.id(), new HashMap<>(Answers.to(task.step())));
    }
}
