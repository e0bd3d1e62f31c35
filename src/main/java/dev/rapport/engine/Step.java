package dev.rapport.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
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

    /** Who completes the step. */
    String actor() {
        return String.valueOf(task.getAssignee());
    }

    Answer answer() {
        return Answer.of(task.getVariable(Names.ANSWER));
    }

    String property(String name) {
        return Properties.get(element(), name);
    }

    Optional<String> optionalProperty(String name) {
        return Properties.find(element(), name);
    }

    private BaseElement element() {
        return task.getBpmnModelElementInstance();
    }
}
