package dev.rapport.playbooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A model whose course was changed has its earlier versions below {@code src/test/resources/earlier}, each with the forms
 * of its time, and {@link RunningVersionTest} takes a project through each. Of which courses a model was shipped is listed
 * in {@code courses.properties}, the latest last.
 */
class EarlierVersionsTest {

    private static final Path SHIPPED = Path.of("processes");
    private static final Path EARLIER = Path.of("src", "test", "resources", "earlier");
    private static final Path WALKS =
            Path.of("src", "test", "java", "dev", "rapport", "playbooks", "RunningVersionTest.java");
    private static final int SHOWN = 8;

    @Test
    void theLatestCourseOfEachModelIsListed() throws IOException {
        Map<String, String> latest = new TreeMap<>();
        listed().forEach((model, courses) -> latest.put(model, courses.get(courses.size() - 1)));
        Map<String, String> shipped = new TreeMap<>();
        models(SHIPPED).forEach(model -> shipped.put(name(model), course(model)));

        assertThat(shipped)
                .as(
                        "A model runs another course than before. Put it as it was, with its forms, below %s, let"
                                + " RunningVersionTest walk it, and add its new course in courses.properties.",
                        EARLIER)
                .isEqualTo(latest);
    }

    @Test
    void eachEarlierCourseIsKeptAndNothingElse() throws IOException {
        Map<String, Set<String>> kept = new TreeMap<>();
        models(EARLIER)
                .forEach(model -> kept.computeIfAbsent(name(model), any -> new TreeSet<>())
                        .add(course(model)));
        Map<String, Set<String>> before = new TreeMap<>();
        listed().forEach((model, courses) -> {
            if (courses.size() > 1) {
                before.put(model, new TreeSet<>(courses.subList(0, courses.size() - 1)));
            }
        });

        assertThat(kept).isEqualTo(before);
    }

    @Test
    void eachThatIsKeptHasItsFormsAndIsWalked() throws IOException {
        String walks = Files.readString(WALKS);
        for (Path model : models(EARLIER)) {
            String text = Files.readString(model);
            Set<String> asked = Stream.of(text.split("camunda:formRef=\""))
                    .skip(1)
                    .map(rest -> rest.substring(name(model).length() + 1, rest.indexOf('"')) + ".form")
                    .collect(Collectors.toCollection(TreeSet::new));
            try (Stream<Path> files = Files.list(model.getParent())) {
                assertThat(files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".form")))
                        .as(model.toString())
                        .containsExactlyInAnyOrderElementsOf(asked);
            }
            assertThat(walks).contains("deployEarlier(\"" + model.getParent().getFileName() + "\")");
        }
    }

    private static Map<String, List<String>> listed() throws IOException {
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(EARLIER.resolve("courses.properties"))) {
            file.load(reader);
        }
        Map<String, List<String>> courses = new TreeMap<>();
        file.stringPropertyNames()
                .forEach(model -> courses.put(
                        model, List.of(file.getProperty(model).strip().split("\\s+"))));
        return courses;
    }

    private static List<Path> models(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path model) {
        return model.getFileName().toString().replace(".bpmn", "");
    }

    /** What a run goes by, in short: all of the process but its drawing, its words, and what only the check reads. */
    private static String course(Path model) {
        String process = read(model)
                .replaceAll("(?s)<bpmndi:BPMNDiagram.*", "")
                .replaceAll("(?s)<bpmn:documentation>.*?</bpmn:documentation>", "")
                .replaceAll("<camunda:property name=\"(next|action|needs|step)\" value=\"[^\"]*\" ?/>", "")
                .replaceAll("(<bpmn:\\w+ [^>]*?) name=\"[^\"]*\"", "$1")
                .replaceAll(
                        "(?s)<bpmn:extensionElements>\\s*<camunda:properties>\\s*</camunda:properties>\\s*</bpmn:extensionElements>",
                        "")
                .replaceAll("\\s+", "");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(process.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, SHOWN);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
