package dev.rapport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CheckCommand command =
            new CheckCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));

    @Test
    void allThatIsShippedIsAccepted() throws IOException {
        assertThat(command.run(shipped())).isEqualTo(CheckCommand.FINE);
        assertThat(said()).isEqualTo("0 errors, 0 warnings: would be accepted\n");
    }

    @Test
    void aModelThatCallsAnotherOfTheSameFilesKnowsIt() throws IOException {
        Path training = copy("processes/training/training.bpmn", "\"training\"", "\"schooling\"");
        Path wave = copy("processes/wave/wave.bpmn", "calledElement=\"training\"", "calledElement=\"schooling\"");
        assertThat(command.run(wave.toString())).isEqualTo(CheckCommand.REFUSED);
        assertThat(said()).contains("called-playbook-missing");
        out.reset();
        assertThat(command.run(Stream.concat(Stream.of(wave, training).map(Path::toString), Stream.of(shipped()))
                        .filter(file -> !file.contains("processes/wave/"))
                        .toArray(String[]::new)))
                .isEqualTo(CheckCommand.FINE);
    }

    @Test
    void aFormAloneIsCheckedToo() throws IOException {
        Path form = copy("forms/advocacy/write-message.form", "\"textarea\"", "\"html\"");
        assertThat(command.run(form.toString())).isEqualTo(CheckCommand.REFUSED);
        assertThat(said()).contains("error   write-message.form", "form-component-not-allowed");
    }

    @Test
    void aLargeFileIsNotReadWhole() throws IOException {
        Path large = Files.write(folder.resolve("large.bpmn"), new byte[30 << 20]);
        assertThat(command.run(large.toString())).isEqualTo(CheckCommand.REFUSED);
        assertThat(said()).contains("too-large");
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThat(command.run()).isEqualTo(CheckCommand.NOT_POSSIBLE);
        assertThat(command.run("--all")).isEqualTo(CheckCommand.NOT_POSSIBLE);
        assertThat(command.run(folder.resolve("none.bpmn").toString())).isEqualTo(CheckCommand.NOT_POSSIBLE);
        assertThat(err.toString(UTF_8)).contains("Usage:", "none.bpmn");
    }

    private String said() {
        return out.toString(UTF_8);
    }

    private Path copy(String file, String from, String to) throws IOException {
        Path copy = folder.resolve(String.valueOf(Path.of(file).getFileName()));
        return Files.writeString(copy, Files.readString(Path.of(file)).replace(from, to));
    }

    private static String[] shipped() throws IOException {
        try (Stream<Path> processes = Files.walk(Path.of("processes"));
                Stream<Path> forms = Files.walk(Path.of("forms"))) {
            return Stream.concat(processes, forms)
                    .map(Path::toString)
                    .filter(file -> file.matches(".*\\.(bpmn|dmn|form)"))
                    .toArray(String[]::new);
        }
    }
}
