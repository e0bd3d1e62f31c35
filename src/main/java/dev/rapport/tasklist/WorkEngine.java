package dev.rapport.tasklist;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The process engine as the tasklist needs it. Each act joins the caller's transaction. Where another act on the same
 * project came first, it throws {@link org.springframework.dao.ConcurrencyFailureException} and may be tried again.
 */
public interface WorkEngine {

    void assign(String workItem, @Nullable String assignee, String by);

    /** Takes back one of several questions of a step that asks each of several units. The others go on. */
    void takeBack(String workItem, String by);

    /** @param answer the checked values, handed to the step's delegates and not kept by the engine */
    void complete(String workItem, String by, Map<String, @Nullable Object> answer);

    /** Names the published version of its playbook that an open work item follows. Within one, no step's form changes. */
    String versionOf(String workItem);

    /** The form of an open work item, as published together with the playbook's version that runs. */
    String formOf(String workItem);

    /** The diagram of the playbook's version that runs, as BPMN 2.0 XML. */
    String diagramOf(String processInstance);

    /** The elements of that diagram that were passed, each once. */
    Set<String> passedIn(String processInstance);
}
