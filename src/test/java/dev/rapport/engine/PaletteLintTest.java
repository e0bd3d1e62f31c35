package dev.rapport.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build's lint reads the palette's templates as the modelers do, and fails on one that they would not take. */
class PaletteLintTest {

    private static final Path MODEL = Path.of("processes", "training", "training.bpmn");

    @TempDir
    Path folder;

    @BeforeEach
    void oneModel() throws IOException {
        Files.copy(MODEL, folder.resolve("training.bpmn"));
    }

    @Test
    void aTemplateAsItIsShippedPasses() throws Exception {
        put(Template.text("send-message"));

        assertThat(lint()).endsWith("1 models, 1 templates, 0 errors, 0 warnings\n0");
    }

    @Test
    void aTemplateThatTheModelersWouldNotTakeFailsTheBuild() throws Exception {
        put(Template.text("send-message").replace("camunda:property", "zeebe:property"));

        assertThat(lint())
                .contains("send-message.json: error at line ", "invalid property.binding type \"zeebe:property\"")
                .endsWith("\n1");
    }

    @Test
    void aTemplateThatIsNoJsonFailsTheBuild() throws Exception {
        put("{ \"name\": ");

        assertThat(lint())
                .contains("send-message.json: error at the template: ")
                .endsWith("\n1");
    }

    @Test
    void aPaletteWithoutTemplatesFailsTheBuild() throws Exception {
        assertThat(lint()).startsWith("No templates to lint in ").endsWith("\n1");
    }

    private void put(String template) throws IOException {
        Path templates = Files.createDirectories(folder.resolve(".camunda").resolve("element-templates"));
        Files.writeString(templates.resolve("send-message.json"), template);
    }

    /** What it says, and in a last line how it ends. */
    private String lint() throws IOException, InterruptedException {
        Process lint = new ProcessBuilder("node", "lint.mjs", folder.toString())
                .directory(Path.of("src", "main", "frontend").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(lint.getInputStream().readAllBytes(), UTF_8);
        return said + lint.waitFor();
    }
}
