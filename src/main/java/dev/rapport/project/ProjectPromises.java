package dev.rapport.project;

import dev.rapport.organization.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is promised in a project, for the project's one page. */
public interface ProjectPromises {

    /** In the order they were given, as many as a page holds. */
    List<Promise> promisesIn(Project project);

    /** Those that nothing has settled. */
    List<Promise> openIn(Project project);

    /** Those that were settled after that moment. */
    List<Promise> settledIn(Project project, Instant since);

    Counts countsIn(Project project);

    /** Whether the reader asks for promises there. */
    boolean mayAsk(Person reader, Project project);

    /**
     * A promise.
     *
     * @param by the username of who keeps it
     * @param toPerson the username of the one whose verdict counts; null where none was named
     * @param to in words, the role that may rely on it
     * @param asked whether somebody is asked already to keep it instead
     * @param state where it stands; {@code unknown} where its date has passed without a verdict
     * @param rehearsal whether it was given or changed while the demo's clock was ahead
     */
    record Promise(
            long id,
            String what,
            @Nullable String unit,
            String by,
            @Nullable String toPerson,
            String to,
            LocalDate due,
            boolean asked,
            String state,
            boolean rehearsal) {}

    /** @param broken promises that were broken at least once, the moved ones among them, whatever became of them */
    record Counts(long kept, long broken, long open, long unknown) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts and(Counts more) {
            return new Counts(kept + more.kept, broken + more.broken, open + more.open, unknown + more.unknown);
        }
    }
}
