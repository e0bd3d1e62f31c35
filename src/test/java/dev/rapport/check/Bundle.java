package dev.rapport.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The shipped playbooks as files, to be changed by tests, and the check with all that it knows. */
final class Bundle {

    static final Vocabulary VOCABULARY =
            ServiceLoader.load(Vocabulary.class).findFirst().orElseThrow();
    static final ModelCheck CHECK = new ModelCheck(VOCABULARY);

    private Bundle() {}

    /** By key, each with its model, tables and forms. */
    static Map<String, List<Artefact>> shipped() throws IOException {
        Map<String, List<Artefact>> shipped = new HashMap<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> files = Files.walk(Path.of(folder), 2)) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(bpmn|dmn|form)"))
                        .sorted()
                        .toList()) {
                    shipped.computeIfAbsent(file.getName(1).toString(), key -> new ArrayList<>())
                            .add(new Artefact(file.getFileName().toString(), Files.readAllBytes(file)));
                }
            }
        }
        return shipped;
    }

    static List<Artefact> shipped(String key) throws IOException {
        return shipped().getOrDefault(key, List.of());
    }

    static Library library() throws IOException {
        return new KnownPlaybooks(CHECK, shipped());
    }

    /** The same files, with something in one of them put otherwise. */
    static List<Artefact> changed(List<Artefact> files, String file, String from, String to) {
        return files.stream()
                .map(one -> one.name().equals(file) ? changed(one, from, to) : one)
                .toList();
    }

    private static Artefact changed(Artefact file, String from, String to) {
        String text = new String(file.content(), UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file.name() + " does not hold " + from);
        }
        return new Artefact(file.name(), text.replace(from, to).getBytes(UTF_8));
    }
}
