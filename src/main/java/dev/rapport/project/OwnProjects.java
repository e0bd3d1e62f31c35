package dev.rapport.project;

import dev.rapport.organization.Person;
import dev.rapport.tasklist.ProjectOwners;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the tasklist what projects are called, whose they are and who sponsors them. */
@Component
class OwnProjects implements ProjectOwners {

    private final Projects projects;
    private final ReadingProjects reading;
    private final JdbcClient sql;

    OwnProjects(Projects projects, ReadingProjects reading, JdbcClient sql) {
        this.projects = projects;
        this.reading = reading;
        this.sql = sql;
    }

    @Override
    public boolean isChangeManagerOf(String username, String projectKey) {
        return projects.find(projectKey)
                .map(Project::changeManager)
                .filter(username::equals)
                .isPresent();
    }

    @Override
    public boolean isKnownTo(Person reader, String projectKey) {
        return reading.glimpse(reader, projectKey).isPresent();
    }

    @Override
    public boolean isOpenTo(Person reader, String projectKey) {
        return reading.glimpse(reader, projectKey)
                .filter(ReadingProjects.Glimpse::whole)
                .isPresent();
    }

    @Override
    public Optional<String> sponsorOf(String projectKey) {
        return projects.find(projectKey).map(Project::sponsor);
    }

    @Override
    public Map<String, String> names(Collection<String> keys) {
        Map<String, String> names = new HashMap<>();
        sql.sql("select key, name from project where key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("key"), row.getString("name"));
                });
        return names;
    }
}
