package dev.rapport.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the engine keeps of the past: which steps a run took and when, and the last value of each fact. Who did what, what
 * was answered and in whose place stands in Rapport's own records of the same transaction and is not written twice. To the
 * database it is the engine's level "full": nodes of a version that wrote more run beside it.
 */
class LeanHistory extends HistoryLevelFull {

    static final String NAME = "lean";

    /** Types, not their names: several types share one, such as "create". */
    private static final Set<HistoryEventType> IN_OUR_RECORDS = Set.of(
            HistoryEventTypes.USER_OPERATION_LOG,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.FORM_PROPERTY_UPDATE,
            HistoryEventTypes.IDENTITY_LINK_ADD,
            HistoryEventTypes.IDENTITY_LINK_DELETE);

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object of) {
        return !IN_OUR_RECORDS.contains(type) && super.isHistoryEventProduced(type, of);
    }
}
