package dev.rapport.playbook;

import dev.rapport.check.Artefact;
import dev.rapport.check.Finding;
import dev.rapport.check.KnownPlaybooks;
import dev.rapport.check.ModelCheck;
import dev.rapport.check.Outline;
import dev.rapport.check.Vocabulary;
import dev.rapport.markup.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks files on disk as they would be checked when they are brought to a fresh Rapport: each model with the tables and
 * forms that it names, and with the shipped ones where the files leave some out. Needs no database.
 */
public final class CheckingOnDisk {

    private final ModelCheck check;
    private final Map<String, List<Artefact>> shipped;

    /** @throws IOException when the shipped playbooks cannot be read */
    public CheckingOnDisk(Vocabulary vocabulary) throws IOException {
        this.check = new ModelCheck(vocabulary);
        this.shipped =
                new ShippedPlaybooks().read().stream().collect(Collectors.toMap(FileSet::playbook, FileSet::artefacts));
    }

    /**
     * @return what is wrong, file by file; empty where nothing is
     * @throws IOException when a file cannot be read
     */
    public List<Finding> check(List<Path> paths) throws IOException {
        List<Artefact> given = new ArrayList<>();
        for (Path path : paths) {
            given.add(read(path));
        }
        Map<String, List<Artefact>> known = new HashMap<>(shipped);
        Map<Artefact, List<Artefact>> bundles = new LinkedHashMap<>();
        Set<Artefact> taken = new HashSet<>();
        for (Artefact model : given) {
            if (model.name().endsWith(".bpmn")) {
                List<Artefact> bundle = bundle(model, given, taken);
                bundles.put(model, bundle);
                Outline.of(model).ifPresent(outline -> known.put(outline.key(), bundle));
            }
        }
        List<Finding> found = new ArrayList<>();
        KnownPlaybooks playbooks = new KnownPlaybooks(check, known);
        bundles.values().forEach(bundle -> found.addAll(check.check(bundle, playbooks)));
        found.addAll(check.checkParts(given.stream()
                .filter(file -> !taken.contains(file) && !bundles.containsKey(file))
                .toList()));
        return found;
    }

    private List<Artefact> bundle(Artefact model, List<Artefact> given, Set<Artefact> taken) {
        List<Artefact> bundle = new ArrayList<>(List.of(model));
        Outline.of(model).ifPresent(outline -> {
            add(bundle, given, outline);
            taken.addAll(bundle);
            add(bundle, shipped.getOrDefault(outline.key(), List.of()), outline);
        });
        return bundle;
    }

    /** Adds what the model names and the bundle has not yet. */
    private static void add(List<Artefact> bundle, List<Artefact> more, Outline outline) {
        for (Artefact file : more) {
            boolean isNamed = file.name().endsWith(".form")
                    ? Outline.form(file).filter(outline.forms()::contains).isPresent()
                    : Outline.decisions(file).stream().anyMatch(outline.decisions()::contains);
            boolean isThere = bundle.stream().anyMatch(other -> same(other, file));
            if (isNamed && !isThere) {
                bundle.add(file);
            }
        }
    }

    private static boolean same(Artefact one, Artefact other) {
        Optional<String> form = Outline.form(one);
        return one.name().equals(other.name()) || (form.isPresent() && form.equals(Outline.form(other)));
    }

    /** Of a file that is too large only so much is read that the check sees it. */
    private static Artefact read(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            Path name = path.getFileName();
            return new Artefact(
                    name == null ? path.toString() : name.toString(), file.readNBytes(Limits.MODEL.bytes() + 1));
        }
    }
}
