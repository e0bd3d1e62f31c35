package dev.rapport.project;

import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how leading roles of a project went from one to another, for those who see the whole of it. */
@Service
@Transactional(readOnly = true)
public class ReadingRoleChanges {

    private final ReadingProjects reading;
    private final RoleChanges changes;

    ReadingRoleChanges(ReadingProjects reading, RoleChanges changes) {
        this.reading = reading;
        this.changes = changes;
    }

    /**
     * The latest first.
     *
     * @throws Refused when there is no such project or the reader may not see all of it
     */
    public List<RoleChange> of(Person reader, String projectKey) {
        reading.whole(reader, projectKey);
        return changes.of(projectKey);
    }
}
