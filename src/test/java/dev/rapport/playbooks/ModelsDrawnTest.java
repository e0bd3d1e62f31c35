package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models are small and read left to right: no flow crosses another, and nothing lies over what somebody is to read. */
class ModelsDrawnTest {

    private static final Path PLAYBOOKS = Path.of("processes");

    @Test
    void eachReadsLeftToRightWithoutCrossings() throws IOException {
        List<Path> models = models();
        List<String> faults = new ArrayList<>();
        for (Path model : models) {
            drawing(Files.readString(model)).faults().forEach(fault -> faults.add(model.getFileName() + ": " + fault));
        }

        assertThat(models).hasSizeGreaterThan(5);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            x="700" y="100"  ; x="700" y="200"  ; flow-to-another-session meets flow-to-schedule
            x="1120" y="100" ; x="1120" y="300" ; flow-to-another-session is slanting
            y="100"          ; y="170"          ; flow-to-another-session runs through schedule-session
            y="100"          ; y="200"          ; flow-to-another-session goes back and not around
            x="700"          ; x="590"          ; flow-to-another-session runs through the name of training-needed
            x="410" y="160"  ; x="390" y="160"  ; flow-to-confirm-needs runs through confirm-needs
            x="544" y="140"  ; x="544" y="165"  ; the name of training-needed lies over training-needed
            x="638" y="182"  ; x="588" y="142"  ; the name of flow-to-training lies over the name of training-needed
            x="655" y="345"  ; x="655" y="312"  ; flow-to-no-training runs through the name of no-training-needed
            x="1128" y="155" ; x="1100" y="155" ; flow-to-another-session runs through the name of flow-to-another-session
            x="682" y="320"  ; x="582" y="320"  ; flow-to-no-training goes back and closes no loop
            """)
    void whatIsHardToReadIsNoticed(String is, String would, String fault) throws IOException {
        String model = Files.readString(PLAYBOOKS.resolve("training").resolve("training.bpmn"));
        assertThat(model).contains(is);

        assertThat(drawing(model.replace(is, would)).faults()).contains(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            8 ; task             ;
            9 ; task             ; it has 18 steps, events and decisions
            9 ; exclusiveGateway ;
            """)
    void aModelThatHasGrownIsNoticed(int more, String kind, String fault) throws IOException {
        String model = Files.readString(PLAYBOOKS.resolve("training").resolve("training.bpmn"));
        StringBuilder grown = new StringBuilder();
        for (int one = 1; one <= more; one++) {
            grown.append("<bpmn:%s id=\"more-%d\" />".formatted(kind, one));
        }

        assertThat(drawing(model.replace("</bpmn:process>", grown + "</bpmn:process>"))
                        .faults())
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    private static ModelDrawing drawing(String model) {
        return new ModelDrawing(
                Bpmn.readModelFromStream(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(PLAYBOOKS, 2)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }
}
