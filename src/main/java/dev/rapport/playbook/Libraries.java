package dev.rapport.playbook;

import dev.rapport.check.Library;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is published, as the check asks for it. */
@Component
class Libraries {

    private final Shelf shelf;
    private final Drafts drafts;

    Libraries(Shelf shelf, Drafts drafts) {
        this.shelf = shelf;
        this.drafts = drafts;
    }

    /** As it is at this moment. Retired playbooks are not among what can be called. */
    Library besides(String playbook) {
        return new Published(playbook, shelf.all());
    }

    private final class Published implements Library {

        private final String besides;
        private final List<Shelf.Held> held;
        private final Map<String, Callable> described = new HashMap<>();

        Published(String besides, List<Shelf.Held> held) {
            this.besides = besides;
            this.held = held;
        }

        @Override
        public Optional<Callable> playbook(String key) {
            return held.stream()
                    .filter(one -> one.playbook().equals(key) && !one.retired())
                    .findFirst()
                    .map(one -> described.computeIfAbsent(key, unknown -> describe(one)));
        }

        @Override
        public boolean decides(String decision) {
            return held.stream()
                    .anyMatch(one ->
                            !one.playbook().equals(besides) && one.decisions().contains(decision));
        }
    }

    /** The one place that says what a published playbook is to those that call it. */
    private Library.Callable describe(Shelf.Held held) {
        FileSet files = new FileSet(held.playbook(), drafts.contents(held.draft()));
        return new Library.Callable(held.playbook(), Set.of(), Set.of(), true, files.calls());
    }
}
