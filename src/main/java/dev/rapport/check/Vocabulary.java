package dev.rapport.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a model may name, because code stands behind it. Who executes models tells it. */
public interface Vocabulary {

    /** Where a model may call a delegate. */
    enum Use {
        TASK_CREATED,
        TASK_COMPLETED,
        STEP_STARTED,
        STEP_ENDED,
        SERVICE
    }

    /**
     * What a delegate is to a model.
     *
     * @param name as models write it between braces
     * @param uses where it may stand
     * @param properties the step's properties without which it fails
     * @param reads variables of the process that must be there before
     * @param writes variables of the process that are there afterwards
     * @param fields the keys of the fields that the step's form must have
     */
    record Delegate(
            String name,
            Set<Use> uses,
            Set<String> properties,
            Set<String> reads,
            Set<String> writes,
            Set<String> fields) {}

    /** By name. */
    Map<String, Delegate> delegates();

    /**
     * The properties that a step may have, each with its allowed values; an empty set allows any text that is not blank.
     */
    Map<String, Set<String>> properties();

    /** The variables with which a project starts any playbook. */
    Set<String> given();

    /** Names that a step may not give to a variable of its own, because they mean something already. */
    default Set<String> reserved() {
        return given();
    }

    /**
     * Delegates by the property that is enough to have them called: a user task with the property calls them, in this
     * order, where its model does not name them.
     */
    default Map<String, List<String>> implied() {
        return Map.of();
    }

    /** Whether FEEL is of the part that we allow; the reason for people where it is not. */
    Optional<String> whyNotFeel(String expression, boolean unaryTests);
}
