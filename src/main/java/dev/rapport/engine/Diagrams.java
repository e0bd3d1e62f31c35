package dev.rapport.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Models as they were published, by the run that executes them. */
@Component
class Diagrams {

    private final RepositoryService repository;
    private final HistoryService history;

    Diagrams(@Lazy RepositoryService repository, @Lazy HistoryService history) {
        this.repository = repository;
        this.history = history;
    }

    String of(String processInstance) {
        return ofDefinition(history.createHistoricProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult()
                .getProcessDefinitionId());
    }

    String ofDefinition(String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
