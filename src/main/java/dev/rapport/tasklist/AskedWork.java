package dev.rapport.tasklist;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of some work is still asked of a person; what waits because its project is paused is not. */
@Service
@Transactional(readOnly = true)
public class AskedWork {

    private final WorkItems items;

    AskedWork(WorkItems items) {
        this.items = items;
    }

    /** Open and theirs, what is due first comes first. */
    public List<WorkItem> of(String username, Collection<String> ids) {
        return items.openOf(username, ids);
    }

    /** Open and escalated to that person, for as long as it stays with who was late, what is due first comes first. */
    public List<WorkItem> escalatedTo(String username, Collection<String> ids) {
        return items.escalatedTo(username, ids);
    }
}
