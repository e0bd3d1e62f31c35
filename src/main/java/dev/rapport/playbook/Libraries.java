package dev.rapport.playbook;

import dev.rapport.check.Library;
import dev.rapport.check.ModelCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is published, as the check asks for it. */
@Component
class Libraries {

    private final Shelf shelf;
    private final Drafts drafts;
    private final ModelCheck check;

    Libraries(Shelf shelf, Drafts drafts, ModelCheck check) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.check = check;
    }

    /** As it is at this moment. Retired playbooks are not among what can be called. */
    Library besides(String playbook) {
        return new Published(playbook, shelf.all(), null);
    }

    /** As it would be with another version of one playbook. */
    Library besides(String playbook, FileSet changed) {
        return new Published(playbook, shelf.all(), changed);
    }

    private final class Published implements Library {

        private final String besides;
        private final List<Shelf.Held> held;
        private final @Nullable FileSet changed;
        private final Map<String, Optional<Callable>> described = new HashMap<>();

        Published(String besides, List<Shelf.Held> held, @Nullable FileSet changed) {
            this.besides = besides;
            this.held = held;
            this.changed = changed;
        }

        /** Of playbooks that call each other in a circle, the call that closes it is taken for none. */
        @Override
        public Optional<Callable> playbook(String key) {
            Optional<Callable> known = described.get(key);
            if (known == null) {
                described.put(key, Optional.empty());
                known = held.stream()
                        .filter(one -> one.playbook().equals(key) && !one.retired())
                        .findFirst()
                        .flatMap(this::describe);
                described.put(key, known);
            }
            return known;
        }

        private Optional<Callable> describe(Shelf.Held one) {
            FileSet files = changed != null && changed.playbook().equals(one.playbook())
                    ? changed
                    : new FileSet(one.playbook(), drafts.contents(one.draft()));
            return check.describe(files.artefacts(), this);
        }

        @Override
        public boolean decides(String decision) {
            return held.stream()
                    .anyMatch(one ->
                            !one.playbook().equals(besides) && one.decisions().contains(decision));
        }
    }
}
