package dev.rapport.listening;

import dev.rapport.organization.Role;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.project.Project;
import dev.rapport.project.ProjectPromises;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was promised in a project. Whether the reader may is for the caller to ask. */
@Service
@Transactional(readOnly = true)
public class ReadingCommitments implements ProjectPromises {

    private final Commitments commitments;

    ReadingCommitments(Commitments commitments) {
        this.commitments = commitments;
    }

    /** In the order they were given. */
    public Listing<Commitment> of(String projectKey, Limit limit, @Nullable String cursor) {
        return commitments
                .page(projectKey, Cursor.parse(cursor, 1), limit)
                .cut(limit, one -> List.of(String.valueOf(one.id())));
    }

    @Override
    public List<Promise> promisesIn(Project project) {
        return of(project.key(), Limit.of(null), null).items().stream()
                .map(one -> new Promise(
                        one.promise(),
                        one.unit(),
                        one.promisedBy(),
                        Role.of(one.promisedTo()).map(Role::title).orElse(one.promisedTo()),
                        one.due()))
                .toList();
    }
}
