package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} from the jar alone, as a build pipeline calls it: no database, no server. */
class CheckCommandIT {

    private static final Path TRAINING = Path.of("processes/training/training.bpmn");

    @TempDir(factory = BelowTarget.class)
    Path folder;

    @Test
    void whatIsFineEndsWithZeroAndWhatWouldBeRefusedWithOne() throws Exception {
        Launch.Ended fine =
                Launch.from(folder).run("check", TRAINING.toAbsolutePath().toString());
        assertThat(fine.output()).contains("0 errors, 0 warnings: would be accepted");
        assertThat(fine.exit()).isZero();

        Path changed = Files.writeString(
                folder.resolve("training.bpmn"),
                Files.readString(TRAINING).replace("${trainingNeeded}", "${trainingNeeded.getClass()}"));
        Launch.Ended refused = Launch.from(folder).run("check", changed.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.output())
                .contains("error   training.bpmn [flow-to-training] expression-not-allowed", "would be refused")
                .doesNotContain("\tat ", " WARN ", " ERROR ");
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
