package dev.rapport.project;

import dev.rapport.tasklist.ProjectOwners;
import org.springframework.stereotype.Component;

/** Tells the tasklist whose project it is. */
@Component
class OwnProjects implements ProjectOwners {

    private final Projects projects;

    OwnProjects(Projects projects) {
        this.projects = projects;
    }

    @Override
    public boolean isChangeManagerOf(String username, String projectKey) {
        return projects.find(projectKey)
                .map(Project::changeManager)
                .filter(username::equals)
                .isPresent();
    }
}
