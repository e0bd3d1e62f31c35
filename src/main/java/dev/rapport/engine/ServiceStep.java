package dev.rapport.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** A service task's step, read with types. */
final class ServiceStep {

    private final DelegateExecution execution;

    private ServiceStep(DelegateExecution execution) {
        this.execution = execution;
    }

    static ServiceStep of(DelegateExecution execution) {
        return new ServiceStep(execution);
    }

    String project() {
        return (String) execution.getVariable(Names.PROJECT_KEY);
    }

    /** The round of listening that the run is about. */
    long round() {
        return ((Number) execution.getVariable(Names.ROUND)).longValue();
    }

    /** The checkpoint that the run is about. */
    long checkpoint() {
        return ((Number) execution.getVariable(Names.CHECKPOINT)).longValue();
    }

    /** The conflict that the run is about. */
    long conflict() {
        return ((Number) execution.getVariable(Names.CONFLICT)).longValue();
    }

    /** The wave that the run is about, counted from 1. */
    int wave() {
        return (Integer) execution.getVariable(Names.WAVE);
    }

    @Nullable
    String unitOrNone() {
        return (String) execution.getVariable(Names.UNIT);
    }

    String property(String name) {
        return Properties.of(execution, execution.getProcessDefinitionId()).get(name);
    }
}
