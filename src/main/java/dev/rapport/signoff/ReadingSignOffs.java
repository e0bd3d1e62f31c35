package dev.rapport.signoff;

import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads requests and signatures. Callers decide before who may read a project's. */
@Service
@Transactional(readOnly = true)
public class ReadingSignOffs {

    private final SignOffs signOffs;

    ReadingSignOffs(SignOffs signOffs) {
        this.signOffs = signOffs;
    }

    public Optional<SignOffRequest> askedBy(String task) {
        return signOffs.askedBy(task);
    }

    /** Whether anybody was ever asked to sign about that subject in a project. */
    public boolean isAsked(String projectKey, String subject) {
        return signOffs.isAsked(projectKey, subject);
    }

    /** Those who refused in the latest round about one of the subjects, in the order they did. */
    public List<SignOff> refusals(String processInstance, Collection<String> subjects) {
        return signOffs.latestOf(processInstance, subjects).stream()
                .filter(latest -> latest.decision() == Decision.REFUSED)
                .toList();
    }

    /** The latest signature for each role and unit about one subject in one run of a playbook. */
    public List<SignOff> latestIn(String processInstance, String subject) {
        return signOffs.latestOf(processInstance, List.of(subject));
    }

    /** The latest signature for each role and unit about one subject of a project. */
    public List<SignOff> latest(String projectKey, String subject) {
        return signOffs.latestIn(projectKey, subject);
    }

    /** Every signature about these subjects of a project, in the order they were given. */
    public List<SignOff> about(String projectKey, Collection<String> subjects) {
        return signOffs.about(projectKey, subjects);
    }

    /** In the order they were given. */
    public Listing<SignOff> of(String projectKey, Limit limit, @Nullable String cursor) {
        return signOffs.page(projectKey, Cursor.parse(cursor, 1), limit)
                .cut(limit, row -> List.of(String.valueOf(row.id())));
    }
}
