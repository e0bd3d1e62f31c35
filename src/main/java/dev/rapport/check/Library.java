package dev.rapport.check;

import java.util.Optional;
import java.util.Set;

/** What is published already, for models that call it. */
public interface Library {

    /**
     * A playbook as others call it.
     *
     * @param needs the variables that it reads and does not write first
     * @param errors codes of the errors with which it may end
     * @param escalations codes of the escalations that reach its caller
     * @param signs whether every way through it passes a signature
     * @param calls the playbooks that it calls itself
     */
    record Callable(
            String key,
            Set<String> needs,
            Set<String> errors,
            Set<String> escalations,
            boolean signs,
            Set<String> calls) {}

    Optional<Callable> playbook(String key);

    /** Whether a decision of that id is published by another playbook. */
    boolean decides(String decision);

    Library EMPTY = new Library() {
        @Override
        public Optional<Callable> playbook(String key) {
            return Optional.empty();
        }

        @Override
        public boolean decides(String decision) {
            return false;
        }
    };
}
