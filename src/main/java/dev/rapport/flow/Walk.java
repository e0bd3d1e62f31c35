package dev.rapport.flow;

import java.util.List;
import java.util.Set;

/** What was found on all ways through a process. */
public final class Walk {

    Walk() {}

    /** What is wrong, each thing once. */
    public List<Trouble> troubles() {
        return List.of();
    }

    /** Whether every way was walked; else the bound was hit, and what is not in the troubles may still be wrong. */
    public boolean complete() {
        return true;
    }

    /** Ids of all that can be walked, within sub-processes too; flows are not among them. */
    public Set<String> elements() {
        return Set.of();
    }

    /** Those of the elements at which some way arrives. */
    public Set<String> reached() {
        return Set.of();
    }

    /**
     * Codes of the errors with which the process may end because nothing in it catches them; the error's id where it has no
     * code.
     */
    public Set<String> errors() {
        return Set.of();
    }

    /**
     * Whether every way to that element has completed one of those before; true where nothing leads there at all. False also
     * where the bound was hit before that was certain.
     */
    public boolean alwaysBefore(Set<String> first, String then) {
        return first.isEmpty() || then.isEmpty();
    }

    /**
     * Whether the process never ends, in whatever way, without having completed one of those. False also where the bound was
     * hit before that was certain.
     */
    public boolean alwaysPasses(Set<String> steps) {
        return steps.isEmpty();
    }

    /**
     * Those of the steps that are seen active while nothing of the others is. Compared only at rest: where the way is just
     * passing a gateway or an event that waits for nothing, or something is done by machine that is named in neither, it is
     * not looked at. What is within a sub-process is taken to be active as long as the sub-process is.
     */
    public Set<String> alone(Set<String> steps, Set<String> beside) {
        return steps.equals(beside) ? Set.of() : steps;
    }
}
