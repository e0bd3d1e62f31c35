package dev.rapport.project;

import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads when a project stood still, for those who see the whole of it. */
@Service
@Transactional(readOnly = true)
public class ReadingPauses {

    private final ReadingProjects reading;
    private final Pauses pauses;

    ReadingPauses(ReadingProjects reading, Pauses pauses) {
        this.reading = reading;
        this.pauses = pauses;
    }

    /**
     * The latest first.
     *
     * @throws Refused when there is no such project or the reader may not see all of it
     */
    public List<Pause> of(Person reader, String projectKey) {
        reading.whole(reader, projectKey);
        return pauses.of(projectKey);
    }
}
