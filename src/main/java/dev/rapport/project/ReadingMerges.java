package dev.rapport.project;

import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads which projects were to go into which, for those who see the whole of one. */
@Service
@Transactional(readOnly = true)
public class ReadingMerges {

    private final ReadingProjects reading;
    private final ProjectMerges merges;
    private final Projects projects;
    private final JdbcClient sql;

    ReadingMerges(ReadingProjects reading, ProjectMerges merges, Projects projects, JdbcClient sql) {
        this.reading = reading;
        this.merges = merges;
        this.projects = projects;
        this.sql = sql;
    }

    /** A running project, by its name. */
    public record Choice(String key, String name) {}

    /**
     * Those that the project is either side of, the latest first.
     *
     * @throws Refused when there is no such project or the reader may not see all of it
     */
    public List<ProjectMerge> of(Person reader, String projectKey) {
        reading.whole(reader, projectKey);
        return merges.of(projectKey);
    }

    /** What the project may go into, by name; a sponsor who asks may know that these exist. Empty for others. */
    public List<Choice> choices(Person reader, Project project) {
        if (!MergingProjects.may(reader, project)) {
            return List.of();
        }
        return sql.sql("""
                        select p.key, p.name from project p
                        where p.status = 'running' and p.paused_on is null and p.key <> :key order by p.name, p.key
                        """)
                .param("key", project.key())
                .query((row, number) -> new Choice(row.getString("key"), row.getString("name")))
                .list();
    }

    /** A project's name, for who may know that it was to be merged with theirs. */
    public String nameOf(String projectKey) {
        return projects.find(projectKey).map(Project::name).orElse(projectKey);
    }
}
