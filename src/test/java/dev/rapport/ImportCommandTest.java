package dev.rapport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.LevelsKept;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LevelsKept.class)
class ImportCommandTest {

    private static final String HEADER = "username,name,email,unit,roles,language,hours,until\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ImportCommand command =
            new ImportCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));

    @BeforeEach
    void useAFolderOfOurOwn() {
        System.setProperty("rapport.data-dir", folder.resolve("data").toString());
    }

    @AfterEach
    void leaveIt() {
        System.clearProperty("rapport.data-dir");
    }

    @Test
    void importsOrNamesEachBadRow() throws IOException {
        Path people = write(HEADER + "val.ve,Val Ve,,,vendor,en,20,\n");

        assertThat(command.run("--people", people.toString())).isEqualTo(ImportCommand.DONE);
        assertThat(out.toString(UTF_8)).contains("People: 1 added, 0 changed, 0 unchanged");

        assertThat(command.run("--people=" + write(HEADER + "val.ve,,,,king,en,20,\n")))
                .isEqualTo(ImportCommand.REFUSED);
        assertThat(err.toString(UTF_8))
                .contains("people, line 2, name: ", "people, line 2, roles: ", "Nothing was imported")
                .doesNotContain("\tat ");
    }

    @Test
    void aFolderInUseNamesTheCall() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (FileChannel held =
                FileChannel.open(data.resolve("rapport.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(held.lock().isValid()).isTrue();

            assertThat(command.run("--people", write(HEADER).toString())).isEqualTo(ImportCommand.NOT_POSSIBLE);
        }
        assertThat(err.toString(UTF_8)).contains("already running", "POST /api/organization");
    }

    @Test
    void whatCannotBeUnderstoodIsAnsweredWithUsage() {
        assertThat(command.run()).isEqualTo(ImportCommand.NOT_POSSIBLE);
        assertThat(command.run("--units")).isEqualTo(ImportCommand.NOT_POSSIBLE);
        assertThat(command.run("--people", "no-such-file.csv")).isEqualTo(ImportCommand.NOT_POSSIBLE);
        assertThat(err.toString(UTF_8)).contains("Usage", "cannot be read");
    }

    private Path write(String rows) throws IOException {
        return Files.writeString(folder.resolve("people.csv"), rows);
    }
}
