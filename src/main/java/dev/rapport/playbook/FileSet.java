package dev.rapport.playbook;

import dev.rapport.check.Artefact;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** All files of a playbook, by path. */
final class FileSet {

    private final String playbook;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Set<String> kept = new HashSet<>();

    FileSet(String playbook, Map<String, byte[]> files) {
        this.playbook = playbook;
        this.files.putAll(files);
    }

    /** The files brought, completed from those of the version before. */
    static FileSet overlaid(String playbook, List<Artefact> brought, Map<String, byte[]> before) {
        FileSet set = new FileSet(playbook, before);
        set.kept.addAll(before.keySet());
        Map<String, Facts> known = new TreeMap<>();
        before.forEach((path, content) -> known.put(path, Facts.of(new Artefact(name(path), content))));
        brought.forEach(file -> set.replace(file, known));
        return set;
    }

    private void replace(Artefact file, Map<String, Facts> known) {
        Facts facts = Facts.of(file);
        String path = known.entrySet().stream()
                .filter(old -> kept.contains(old.getKey()) && isSame(facts, old.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(facts.kind().path(playbook, file.name()));
        kept.remove(path);
        files.put(path, file.content());
    }

    private static boolean isSame(Facts one, Facts old) {
        return one.kind() == old.kind()
                && (one.kind() == Kind.MODEL || old.ids().stream().anyMatch(one.ids()::contains));
    }

    String playbook() {
        return playbook;
    }

    String hash() {
        return Hashes.of(files);
    }

    SortedMap<String, byte[]> contents() {
        return files;
    }

    List<StoredFile> stored() {
        return files.entrySet().stream()
                .map(file -> new StoredFile(
                        file.getKey(),
                        Hashes.of(file.getValue()),
                        file.getValue().length,
                        kept.contains(file.getKey())))
                .toList();
    }

    List<Artefact> artefacts() {
        return files.entrySet().stream()
                .map(file -> new Artefact(name(file.getKey()), file.getValue()))
                .toList();
    }

    Set<String> ids(Kind kind) {
        return collect(kind, Facts::ids);
    }

    Set<String> calls() {
        return collect(Kind.MODEL, Facts::calls);
    }

    String title() {
        return model().map(Facts::title).filter(title -> !title.isEmpty()).orElse(playbook);
    }

    String purpose() {
        return model().map(Facts::purpose).orElse("");
    }

    private java.util.Optional<Facts> model() {
        return artefacts().stream()
                .map(Facts::of)
                .filter(facts -> facts.kind() == Kind.MODEL)
                .findFirst();
    }

    private Set<String> collect(Kind kind, Function<Facts, Collection<String>> what) {
        Set<String> all = new TreeSet<>();
        artefacts().stream()
                .map(Facts::of)
                .filter(facts -> facts.kind() == kind)
                .forEach(facts -> all.addAll(what.apply(facts)));
        return all;
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
