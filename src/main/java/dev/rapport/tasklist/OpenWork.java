package dev.rapport.tasklist;

import dev.rapport.organization.Person;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits in a project, how much of it, and for whom. */
@Service
@Transactional(readOnly = true)
public class OpenWork {

    private static final int MOST_AFTER = 3;

    private final WorkItems items;
    private final ProjectOwners owners;

    OpenWork(WorkItems items, ProjectOwners owners) {
        this.items = items;
        this.owners = owners;
    }

    /** Without telling what it is about. */
    public List<UnitLoad> byUnit(String projectKey) {
        return items.openByUnit(projectKey);
    }

    /**
     * What waits since that was completed, or beside it in the same run: the first few. Nothing for who may not see all
     * of the project.
     */
    public List<WorkItem> after(Person reader, WorkItem done) {
        return done.closedAt() == null || !owners.isOpenTo(reader, done.projectKey())
                ? List.of()
                : items.openAfter(done, done.closedAt(), MOST_AFTER);
    }
}
