package dev.rapport.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/** A user task's step, read with types. */
final class Step {

    private final DelegateTask task;

    private Step(DelegateTask task) {
        this.task = task;
    }

    static Step of(DelegateTask task) {
        return new Step(task);
    }

    String project() {
        return (String) task.getVariable(Names.PROJECT_KEY);
    }

    @Nullable
    String unitOrNone() {
        return (String) task.getVariable(Names.UNIT);
    }

    /** For steps that are always about one unit. */
    String unit() {
        return String.valueOf(unitOrNone());
    }

    /** The wave that the run is about, counted from 1. */
    @Nullable
    Integer waveOrNone() {
        return task.getVariable(Names.WAVE) instanceof Integer wave ? wave : null;
    }

    /** For steps that are always about one wave. */
    int wave() {
        return ((Number) task.getVariable(Names.WAVE)).intValue();
    }

    /** The promise that the run is about. */
    long commitment() {
        return ((Number) task.getVariable(Names.COMMITMENT)).longValue();
    }

    /** The round of listening that the run is about. */
    long round() {
        return ((Number) task.getVariable(Names.ROUND)).longValue();
    }

    /** Whom an interview is with. */
    String interviewee() {
        return String.valueOf(task.getVariable(Names.INTERVIEWEE));
    }

    /** The change of a role that the run is about. */
    long roleChange() {
        return ((Number) task.getVariable(Names.ROLE_CHANGE)).longValue();
    }

    /** The merge of two projects that the run is about. */
    long merge() {
        return ((Number) task.getVariable(Names.MERGE)).longValue();
    }

    /** The checkpoint that the run is about. */
    long checkpoint() {
        return ((Number) task.getVariable(Names.CHECKPOINT)).longValue();
    }

    /** Who of the executives is asked, whoever completes the step. */
    String executive() {
        return String.valueOf(task.getVariable(Names.EXECUTIVE));
    }

    /** The conflict that the run is about. */
    long conflict() {
        return ((Number) task.getVariable(Names.CONFLICT)).longValue();
    }

    /** The change of a unit that the run is about. */
    long unitChange() {
        return ((Number) task.getVariable(Names.UNIT_CHANGE)).longValue();
    }

    /** The handover of somebody's work that the run is about. */
    long workHandover() {
        return ((Number) task.getVariable(Names.WORK_HANDOVER)).longValue();
    }

    /** The change of the plan that the run is about. */
    long planChange() {
        return ((Number) task.getVariable(Names.PLAN_CHANGE)).longValue();
    }

    /** The form that the step asks to be filled in; empty where its model names none. */
    String form() {
        String form = task.getBpmnModelElementInstance().getCamundaFormRef();
        return form == null ? "" : form;
    }

    /** Who completes the step. */
    String actor() {
        return String.valueOf(task.getAssignee());
    }

    Answer answer() {
        return Answer.of(task.getVariable(Names.ANSWER));
    }

    String property(String name) {
        return properties().get(name);
    }

    Optional<String> optionalProperty(String name) {
        return properties().find(name);
    }

    private Properties properties() {
        return Properties.of(
                task.getProcessDefinitionId(), task.getTaskDefinitionKey(), task::getBpmnModelElementInstance);
    }
}
