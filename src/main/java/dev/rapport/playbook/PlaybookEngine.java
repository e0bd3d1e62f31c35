package dev.rapport.playbook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Executes playbooks, in the caller's transaction. */
public interface PlaybookEngine {

    /**
     * A version as the engine counts it.
     *
     * @param definition the engine's id of the process definition
     */
    record Deployed(String definition, int number) {}

    /**
     * How many projects run on a version.
     *
     * @param number of the version; 0 for all versions together, on several of which one project may run
     */
    record Running(String playbook, int number, long projects) {}

    /**
     * What a playbook begins with.
     *
     * @param unit the affected unit that it is about; null where it is about the whole project
     */
    record Beginning(
            String projectKey, List<String> units, @Nullable String unit, String by) {}

    /**
     * Something that the engine has against a file.
     *
     * @param path of the file
     * @param element the id of the element that it is about; null where the engine does not say
     * @param words the engine's own
     */
    record Objection(String path, @Nullable String element, String words) {}

    /** Reads models as they would be read when they are published, and changes nothing. */
    List<Objection> objections(Map<String, byte[]> files);

    /** The key of the playbook with which every project starts. */
    String lifecycle();

    /**
     * Takes a playbook's files over for execution, as one new version.
     *
     * @param files path, for example {@code forms/training/confirm-needs.form}, to content
     * @throws NotExecutable when a file is not acceptable or names another playbook; the transaction is lost then
     */
    Deployed deploy(String playbook, Origin origin, Map<String, byte[]> files);

    /** The newest version that the engine has; it may be one of which nothing else is known. */
    Optional<Deployed> newest(String playbook);

    /** For each version of the playbooks on which a project runs, and for all of them together, in one statement. */
    List<Running> running(Collection<String> playbooks);

    /** @return the id of the run */
    String start(String definition, Beginning beginning);

    /** The engine's own no, in its words. */
    final class NotExecutable extends RuntimeException {

        private static final long serialVersionUID = 1;

        public NotExecutable(String message) {
            super(message);
        }
    }
}
