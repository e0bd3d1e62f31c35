package dev.rapport.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Playbooks by their key, each described from its files when somebody asks. Not for use by several threads at once. */
public final class KnownPlaybooks implements Library {

    private final ModelCheck check;
    private final Map<String, List<Artefact>> files;
    private final Map<String, Optional<Callable>> described = new HashMap<>();

    public KnownPlaybooks(ModelCheck check, Map<String, List<Artefact>> files) {
        this.check = check;
        this.files = Map.copyOf(files);
    }

    /** Playbooks that call each other in a circle are described as if the call that closes it were not there. */
    @Override
    public Optional<Callable> playbook(String key) {
        Optional<Callable> known = described.get(key);
        if (known == null) {
            described.put(key, Optional.empty());
            known = check.describe(files.getOrDefault(key, List.of()), this);
            described.put(key, known);
        }
        return known;
    }

    @Override
    public boolean decides(String decision) {
        return files.values().stream()
                .flatMap(List::stream)
                .filter(file -> file.name().endsWith(".dmn"))
                .anyMatch(table -> TablesCheck.decisions(table).contains(decision));
    }
}
