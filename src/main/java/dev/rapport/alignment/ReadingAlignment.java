package dev.rapport.alignment;

import dev.rapport.organization.Person;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.project.Project;
import dev.rapport.project.ReadingProjects;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what executives agree on to those who see the whole project; what is sealed to nobody but who stated it. */
@Service
@Transactional(readOnly = true)
public class ReadingAlignment {

    private final ReadingProjects projects;
    private final Checkpoints checkpoints;
    private final Conflicts conflicts;
    private final Executives executives;

    ReadingAlignment(ReadingProjects projects, Checkpoints checkpoints, Conflicts conflicts, Executives executives) {
        this.projects = projects;
        this.checkpoints = checkpoints;
        this.conflicts = conflicts;
        this.executives = executives;
    }

    /** The latest first. */
    public Listing<Checkpoint> checkpoints(Person reader, String key, Limit limit, @Nullable String cursor) {
        projects.whole(reader, key);
        Cursor after = Cursor.parse(cursor, 1);
        List<Checkpoint> all = checkpoints.of(key);
        List<Checkpoint> page = all.stream()
                .filter(one -> after == null || one.number() < after.number())
                .limit(limit.andOne())
                .toList();
        return Listing.cut(page, limit.rows(), all.size(), one -> List.of(String.valueOf(one.number())))
                .map(one -> one.seenBy(reader.username()));
    }

    /** The latest first. */
    public Listing<Conflict> conflicts(Person reader, String key, Limit limit, @Nullable String cursor) {
        projects.whole(reader, key);
        Cursor after = Cursor.parse(cursor, 1);
        List<Conflict> all = conflicts.of(key);
        List<Conflict> page = all.stream()
                .filter(one -> after == null || one.id() < after.number())
                .limit(limit.andOne())
                .toList();
        return Listing.cut(page, limit.rows(), all.size(), one -> List.of(String.valueOf(one.id())));
    }

    /** Whom the reader may name beside sponsor and CIO; empty where they hold no checkpoint. */
    public List<Person> whomToName(Person reader, String key) {
        Project project = projects.whole(reader, key);
        return HoldingCheckpoint.may(reader, project) ? executives.known() : List.of();
    }

    /** Of whom the reader may choose who decides a conflict; empty where they raise none. */
    public List<String> whoMayDecide(Person reader, String key) {
        Project project = projects.whole(reader, key);
        Checkpoint latest = checkpoints.of(key).stream()
                .filter(Checkpoint::revealed)
                .findFirst()
                .orElse(null);
        return latest == null || !RaisingConflict.may(reader, project, latest)
                ? List.of()
                : latest.executives().stream()
                        .map(Executive::person)
                        .filter(person -> !person.equals(reader.username()))
                        .toList();
    }

    /** Whether the reader may hold a checkpoint now. */
    public boolean mayHold(Person reader, String key) {
        Project project = projects.whole(reader, key);
        return HoldingCheckpoint.may(reader, project)
                && checkpoints.latest(key).filter(Checkpoint::over).isPresent();
    }
}
