package dev.rapport.project;

import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what became of a project's units, for those who see the whole of it. */
@Service
@Transactional(readOnly = true)
public class ReadingUnitChanges {

    private final ReadingProjects reading;
    private final UnitChanges changes;

    ReadingUnitChanges(ReadingProjects reading, UnitChanges changes) {
        this.reading = reading;
        this.changes = changes;
    }

    /**
     * The latest first.
     *
     * @throws Refused when there is no such project or the reader may not see all of it
     */
    public List<UnitChange> of(Person reader, String projectKey) {
        reading.whole(reader, projectKey);
        return changes.of(projectKey);
    }
}
