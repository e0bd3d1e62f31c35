package dev.rapport.engine;

import dev.rapport.playbook.PlaybookEngine.Objection;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets the engine read models as it would when they are published, and forgets what it read. */
@Component
class TrialReading {

    private final ProcessEngine engine;

    TrialReading(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** @return why the engine would not take the models, in its words; empty where it would */
    List<Objection> objections(Map<String, byte[]> files) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        List<Objection> objections = new ArrayList<>();
        files.forEach((path, content) -> {
            if (path.endsWith(".bpmn")) {
                objections.addAll(read(configuration, path, content));
            }
        });
        return objections;
    }

    /** The refusal stays within the command: outside, it would take the caller's transaction with it. */
    private static List<Objection> read(ProcessEngineConfigurationImpl configuration, String path, byte[] content) {
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            try {
                parser(configuration)
                        .createParse()
                        .sourceInputStream(new ByteArrayInputStream(content))
                        .deployment(new DeploymentEntity())
                        .name(path)
                        .execute();
                return List.of();
            } catch (ParseException refused) {
                return refused.getResorceReports().stream()
                        .flatMap(report -> report.getErrors().stream())
                        .map(problem -> new Objection(path, problem.getMainElementId(), problem.getMessage()))
                        .toList();
            } catch (ProcessEngineException refused) {
                return List.of(new Objection(path, null, String.valueOf(refused.getMessage())));
            }
        });
    }

    private static BpmnParser parser(ProcessEngineConfigurationImpl configuration) {
        return configuration.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(deployer -> ((BpmnDeployer) deployer).getBpmnParser())
                .findFirst()
                .orElseThrow();
    }
}
