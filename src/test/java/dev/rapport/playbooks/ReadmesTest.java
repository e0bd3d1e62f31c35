package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each playbook says what it is for, beside its model and in step with it. */
class ReadmesTest {

    private static final Path PLAYBOOKS = Path.of("processes");

    @Test
    void eachPlaybookHasOneThatFitsItsModelAndAPicture() throws IOException {
        List<Path> folders = folders();
        List<String> complaints = new ArrayList<>();
        for (Path folder : folders) {
            complaints.addAll(readme(folder, text(folder)).complaints());
            if (!Files.exists(folder.resolve(folder.getFileName() + ".svg"))) {
                complaints.add(folder + " has no picture");
            }
        }

        assertThat(folders).hasSizeGreaterThan(5);
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            **Owner.**                  ; Owner:          ; training has no part “**Owner.**” in its place
            **Not there yet.**          ; **Later.**      ; training has no part “**Not there yet.**” in its place
            (training.svg)              ; (picture.svg)   ; training does not show training.svg with a sentence for those who cannot see it
            | Schedule a session |      ; | Book a room | ; training does not name the step “Schedule a session”
            | Schedule a session |      ; | Book a room | ; training names the step “Book a room”, which its model does not have
            | Confirm who needs training | unit manager | ; | Confirm who needs training | sponsor | ; training says “sponsor” does “Confirm who needs training”, its model says unit-manager
            """)
    void whatDoesNotFitIsNoticed(String is, String would, String complaint) throws IOException {
        Path folder = PLAYBOOKS.resolve("training");
        String text = text(folder);
        assertThat(text).contains(is);

        assertThat(readme(folder, text.replace(is, would)).complaints()).contains(complaint);
    }

    @Test
    void onlyModelsAndTablesAreDelivered() throws IOException {
        for (Path folder : folders()) {
            String path = "/processes/" + folder.getFileName() + "/";
            assertThat(getClass().getResource(path + folder.getFileName() + ".bpmn"))
                    .isNotNull();
            assertThat(getClass().getResource(path + "README.md")).isNull();
            assertThat(getClass().getResource(path + folder.getFileName() + ".svg"))
                    .isNull();
        }
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> found = Files.list(PLAYBOOKS)) {
            return found.filter(Files::isDirectory)
                    .filter(folder -> !String.valueOf(folder.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path folder) throws IOException {
        Path readme = folder.resolve("README.md");
        return Files.exists(readme) ? Files.readString(readme) : "";
    }

    private static Readme readme(Path folder, String text) {
        String playbook = String.valueOf(folder.getFileName());
        return new Readme(
                playbook,
                text,
                Bpmn.readModelFromFile(folder.resolve(playbook + ".bpmn").toFile()));
    }
}
