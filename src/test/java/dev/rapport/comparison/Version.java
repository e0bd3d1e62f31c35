package dev.rapport.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a shipped playbook, changed as a change manager would. */
final class Version {

    private final Map<String, byte[]> files = new TreeMap<>();

    static Version shipped(String playbook) {
        Version version = new Version();
        for (String folder : List.of("processes", "forms")) {
            if (!Files.isDirectory(Path.of(folder, playbook))) {
                continue; // one that asks nobody itself
            }
            try (Stream<Path> found = Files.list(Path.of(folder, playbook))) {
                for (Path file : found.filter(Version::isPart).toList()) {
                    version.files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return version;
    }

    private static boolean isPart(Path file) {
        return file.toString().matches(".*\\.(bpmn|dmn|form)");
    }

    Version with(String file, String content) {
        files.put(file, content.getBytes(UTF_8));
        return this;
    }

    Version without(String file) {
        files.remove(file);
        return this;
    }

    /** Replaces the first occurrence of what must be there. */
    Version replacing(String file, String old, String now) {
        String text = new String(files.get(file), UTF_8);
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        return with(file, text.substring(0, at) + now + text.substring(at + old.length()));
    }

    String text(String file) {
        return new String(files.get(file), UTF_8);
    }

    List<Change> since(Version older) {
        return Comparison.of(older.files, files);
    }

    List<String> sentencesSince(Version older) {
        return since(older).stream().map(Change::sentence).collect(Collectors.toList());
    }
}
