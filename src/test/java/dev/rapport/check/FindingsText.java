package dev.rapport.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The documentation of all findings, in the words in which they are said. */
final class FindingsText {

    private static final Path SENTENCES = Path.of("src/test/resources/findings.txt");
    private static final String OPENING = """
            # What the check says

            Every playbook passes the same check before it is published, whoever brings it. An error refuses it; a warning does not. Each finding names its rule by a key that lasts, marks the element, says what is wrong and what to do about it. Below, each rule with one example: what stands in the file, and what is said then. See [modelling](modelling.md) for what a model may hold.
            """;

    /** What stands in a file, and what is found. */
    record Shown(String stands, Finding finding) {}

    private final Set<String> documented = new TreeSet<>();

    Set<String> documented() {
        return documented;
    }

    private String rendered = "";

    String render() throws IOException {
        if (rendered.isEmpty()) {
            rendered = write();
        }
        return rendered;
    }

    private String write() throws IOException {
        StringBuilder text = new StringBuilder(OPENING);
        for (String line : Files.readAllLines(SENTENCES)) {
            if (line.startsWith("# ")) {
                text.append("\n## ").append(line.substring(2)).append('\n');
            } else {
                int colon = line.indexOf(':');
                rule(text, line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return text.toString();
    }

    private void rule(StringBuilder text, String key, String sentence) throws IOException {
        Shown shown = shown(key);
        documented.add(key);
        text.append("\n### ").append(key).append("\n\n").append(sentence).append(' ');
        text.append(shown.finding().refuses() ? "An error." : "A warning.").append("\n\n");
        text.append("```\n").append(cut(shown.stands())).append("\n```\n\n");
        text.append("> ").append(shown.finding().what()).append(' ');
        text.append(shown.finding().remedy()).append('\n');
    }

    private static Shown shown(String key) throws IOException {
        if (key.startsWith("table-")) {
            return table(key);
        }
        if (key.startsWith("form-") && !Set.of("form-missing", "form-unused").contains(key)) {
            return form(key);
        }
        Example example = Example.all().stream()
                .filter(one -> one.rule().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No example for " + key));
        return new Shown(stands(example), found(key, example.findings()));
    }

    private static String stands(Example example) {
        if (example.to().replace("§", "").isBlank()) {
            return example.file() + " without " + example.from().replace("§", "\nand ");
        }
        return example.to().replace("§", "\n").strip();
    }

    private static Shown form(String key) {
        String json = HostileForms.all().stream()
                .filter(one -> one.rule().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No example for " + key))
                .json();
        boolean part = json.startsWith("{'");
        String whole = part ? RealisticForms.form("example", json) : json;
        return new Shown(
                part ? json.replace('\'', '"') : json,
                found(key, new FormsCheck(Bundle.VOCABULARY).check(artefact("example.form", whole))));
    }

    private static Shown table(String key) {
        String xml = Tables.all().stream()
                .filter(one -> one.rule().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No example for " + key))
                .xml();
        return new Shown(
                Tables.changedPart(xml),
                found(key, new TablesCheck(Bundle.VOCABULARY).check(artefact("example.dmn", xml))));
    }

    private static Artefact artefact(String name, String content) {
        return new Artefact(name, content.getBytes(UTF_8));
    }

    private static Finding found(String key, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The example does not show " + key));
    }

    private static String cut(String stands) {
        String shown = stands.strip();
        if (shown.isEmpty()) {
            return "(an empty file)";
        }
        return shown.length() <= 400 ? shown : shown.substring(0, 399) + "…";
    }
}
