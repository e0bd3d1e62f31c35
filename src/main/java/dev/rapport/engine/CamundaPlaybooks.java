package dev.rapport.engine;

import dev.rapport.playbook.PlaybookEngine;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Playbooks as deployments, each with all of its files. */
@Component
class CamundaPlaybooks implements PlaybookEngine {

    private final RepositoryService repository;

    CamundaPlaybooks(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void deploy(String name, Map<String, byte[]> files) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(name).source("shipped").enableDuplicateFiltering(false);
        files.forEach((path, content) -> deployment.addInputStream(path, new ByteArrayInputStream(content)));
        deployment.deploy();
    }
}
