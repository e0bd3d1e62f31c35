package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code prepare} keeps what a start needs and touches neither the folder nor the database that the settings name. */
class PrepareCommandIT {

    @TempDir(factory = BelowTarget.class)
    Path folder;

    @Test
    void aPreparedJarStartsFromTheClassesThatWereKept() throws IOException, InterruptedException {
        try (Running rapport = Launch.from(folder)
                .prepared()
                .saying("-Xlog:class+load:file=" + folder.resolve("classes.log"))
                .start()) {
            rapport.asAnybody().get("/actuator/health").expect(200);
            assertThat(rapport.trouble()).isEmpty();
        }
        assertThat(Prepared.folder().resolve("data")).doesNotExist();
        assertThat(folder.resolve("classes.log"))
                .content()
                .contains("org.camunda.bpm.engine.impl.ProcessEngineImpl source: shared objects file (top)");
    }

    @Test
    void itTakesNoArguments() throws IOException, InterruptedException {
        Launch.Ended ended = Launch.from(folder).run("prepare", "everything");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.output()).startsWith("Usage: ");
    }
}
