package dev.rapport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What only the sources show: how long a file is, what each package says about itself, and whether statements name the
 * columns that they read: a plan with a star is stale once a newer version of the application adds a column.
 */
final class SourceRules {

    private static final int MOST_LINES = 300;
    private static final Pattern EVERY_COLUMN =
            Pattern.compile("select (\\w\\.)?\\* from (?!visible\\b|unnest\\b)|select \\w\\.\\*");

    private SourceRules() {}

    /** What is wrong below that folder, a sentence each. */
    static List<String> complaints(Path sources) throws IOException {
        List<String> complaints = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                if (Files.readAllLines(file).size() > MOST_LINES) {
                    complaints.add(file.getFileName() + " has more than " + MOST_LINES + " lines");
                }
                if (EVERY_COLUMN.matcher(read(file)).find()) {
                    complaints.add(file.getFileName() + " reads every column of a table; name those that it needs");
                }
                purpose(sources.relativize(file), file.resolveSibling("package-info.java"))
                        .ifPresent(complaints::add);
            }
        }
        return complaints.stream().distinct().toList();
    }

    private static Optional<String> purpose(Path file, Path packageInfo) {
        String about = "The package of " + file;
        if (!Files.exists(packageInfo)) {
            return Optional.of(about + " has no package-info");
        }
        String text = read(packageInfo);
        if (!text.contains("@NullMarked") && !text.contains("@org.jspecify.annotations.NullMarked")) {
            return Optional.of(about + " is not @NullMarked");
        }
        return text.startsWith("/** ") || text.startsWith("/**\n")
                ? Optional.empty()
                : Optional.of(about + " does not say what it is for");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
