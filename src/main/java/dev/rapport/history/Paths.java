package dev.rapport.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The paths that a project's playbooks took, as the engine recorded them; running or ended. */
public interface Paths {

    /** The project’s lifecycle first, the others in the order they began. */
    List<Run> runs(String projectKey);

    Optional<Path> path(String projectKey, String run);

    /**
     * One execution of a playbook.
     *
     * @param version the version that was executed
     * @param unit the key of the unit it is about, or null
     * @param wave the name of the wave it is about where the project has several, or null
     * @param endedAt null while it runs
     * @param rehearsal whether the project is a rehearsal
     */
    record Run(
            String id,
            String playbook,
            String name,
            int version,
            @Nullable String unit,
            @Nullable String wave,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean rehearsal) {

        /** The same in a project that is a rehearsal or none. */
        Run rehearsed(boolean rehearsal) {
            return new Run(id, playbook, name, version, unit, wave, startedAt, endedAt, rehearsal);
        }
    }

    /** @param diagram the model of the version that was executed, as BPMN 2.0 XML */
    record Path(Run run, String diagram, List<Taken> steps) {

        Path rehearsed(boolean rehearsal) {
            return new Path(run.rehearsed(rehearsal), diagram, steps);
        }
    }

    /**
     * A step that was taken.
     *
     * @param element its id on the diagram
     * @param unit the key of the unit that this step alone is about, or null
     * @param wave the name of the wave that this step alone is about, or null
     * @param cancelled whether the process moved on without it
     */
    record Taken(
            String element,
            String name,
            @Nullable String unit,
            @Nullable String wave,
            @Nullable String assignee,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean cancelled) {

        /** Whether the process stands here. */
        public boolean isNow() {
            return endedAt == null;
        }
    }
}
