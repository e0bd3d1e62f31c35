package dev.rapport.history;

import dev.rapport.organization.Person;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.project.ReadingProjects;
import dev.rapport.refusal.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a project's history for those who see the whole project. */
@Service
@Transactional(readOnly = true)
public class ReadingHistory {

    private final ReadingProjects projects;
    private final Acts acts;
    private final Paths paths;

    ReadingHistory(ReadingProjects projects, Acts acts, Paths paths) {
        this.projects = projects;
        this.acts = acts;
        this.paths = paths;
    }

    /** In the order in which it happened. */
    public Listing<Act> of(Person reader, String projectKey, Limit limit, @Nullable String cursor) {
        projects.whole(reader, projectKey);
        return acts.page(projectKey, Cursor.parse(cursor, 1), limit)
                .cut(limit, act -> List.of(String.valueOf(act.id())));
    }

    public List<Paths.Run> runs(Person reader, String projectKey) {
        boolean rehearsal = projects.whole(reader, projectKey).rehearsal();
        return paths.runs(projectKey).stream()
                .map(run -> run.rehearsed(rehearsal))
                .toList();
    }

    /** @throws Refused when the project has no such run or the reader may not see the project */
    public Paths.Path path(Person reader, String projectKey, String run) {
        boolean rehearsal = projects.whole(reader, projectKey).rehearsal();
        return paths.path(projectKey, run)
                .map(path -> path.rehearsed(rehearsal))
                .orElseThrow(() -> Refused.notFound("path"));
    }
}
