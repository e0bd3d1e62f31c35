package dev.rapport.tasklist;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much waits in a project, and for whom, without telling what it is about. */
@Service
@Transactional(readOnly = true)
public class OpenWork {

    private final WorkItems items;

    OpenWork(WorkItems items) {
        this.items = items;
    }

    public List<UnitLoad> byUnit(String projectKey) {
        return items.openByUnit(projectKey);
    }
}
