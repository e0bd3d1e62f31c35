package dev.rapport.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Playbooks as change managers draw them with a desktop modeler, each a folder with its forms and tables. */
public final class Realistic {

    private static final Path FOLDER = Path.of("src/test/resources/playbooks");

    private Realistic() {}

    /** By key, in the order of the keys. */
    public static Map<String, List<Artefact>> playbooks() throws IOException {
        Map<String, List<Artefact>> playbooks = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER, 2)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                playbooks
                        .computeIfAbsent(FOLDER.relativize(file).getName(0).toString(), key -> new ArrayList<>())
                        .add(new Artefact(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return playbooks;
    }

    /** Beside what we ship, so that they may call each other. */
    static Library library() throws IOException {
        Map<String, List<Artefact>> all = new HashMap<>(Bundle.shipped());
        all.putAll(playbooks());
        return new KnownPlaybooks(Bundle.CHECK, all);
    }
}
