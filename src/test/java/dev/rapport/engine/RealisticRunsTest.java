package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.check.Artefact;
import dev.rapport.check.Realistic;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the check lets through runs in the real engine, on every way that it draws, from its start to an end. */
@RapportTest
class RealisticRunsTest {

    @Autowired
    GivenProject given;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TransactionTemplate transaction;

    private final List<String> deployments = new ArrayList<>();

    static Set<String> keys() throws IOException {
        return Realistic.playbooks().keySet();
    }

    /** Together with the one that others call. */
    private void publish(String key) throws IOException {
        for (String each : new TreeSet<>(List.of(key, "unit-walkthrough"))) {
            DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
            for (Artefact file : Realistic.playbooks().getOrDefault(each, List.of())) {
                deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content()));
            }
            deployments.add(deployment.deploy().getId());
        }
    }

    @AfterEach
    void clear() {
        deployments.forEach(one -> engine.getRepositoryService().deleteDeployment(one, true));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyWayLeadsToAnEnd(String key) throws IOException {
        List<Artefact> files = Realistic.playbooks().getOrDefault(key, List.of());
        publish(key);
        Answers answers = new Answers(Realistic.playbooks());
        Set<String> reached = new TreeSet<>();
        for (Manner manner : Manner.values()) {
            Play play = given.project().withUnits(2).begins();
            ProcessInstance run = start(play, key);
            Autopilot pilot = new Autopilot(engine, play, answers, manner);
            pilot.fly(run);
            assertThat(ended(run)).as("%s ends in the manner %s", key, manner).isTrue();
            reached.addAll(pilot.reached(run));
        }
        Set<String> left = new TreeSet<>(steps(files));
        left.removeAll(reached);
        assertThat(left).isEmpty();
    }

    private static Set<String> steps(List<Artefact> files) {
        return files.stream()
                .filter(file -> file.name().endsWith(".bpmn"))
                .map(RealisticSteps::of)
                .findFirst()
                .orElseThrow();
    }

    private ProcessInstance start(Play play, String playbook) {
        return Objects.requireNonNull(transaction.execute(status -> engine.getRuntimeService()
                .startProcessInstanceByKey(
                        playbook,
                        play.key(),
                        Variables.createVariables()
                                .putValue(Names.PROJECT_KEY, play.key())
                                .putValue(Names.UNIT, play.unit())
                                .putValue("target", 10)
                                .putValue("criterion", "people able")
                                .putValue(Names.ADVOCACY_RHYTHM, "P14D")
                                .putValueTyped(
                                        Names.UNITS,
                                        Variables.objectValue(new ArrayList<>(play.units()))
                                                .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                                                .create()))));
    }

    private boolean ended(ProcessInstance run) {
        return engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(run.getId())
                        .finished()
                        .count()
                == 1;
    }
}
