package dev.rapport.project;

import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what went wrong after each go-live, for those who see the whole of a project. */
@Service
@Transactional(readOnly = true)
public class ReadingIncidents {

    private final ReadingProjects reading;
    private final RecordedIncidents incidents;

    ReadingIncidents(ReadingProjects reading, RecordedIncidents incidents) {
        this.reading = reading;
        this.incidents = incidents;
    }

    /**
     * In the order in which they were recorded.
     *
     * @throws Refused when there is no such project or the reader may not see all of it
     */
    public List<Incident> of(Person reader, String projectKey) {
        reading.whole(reader, projectKey);
        return incidents.of(projectKey);
    }
}
