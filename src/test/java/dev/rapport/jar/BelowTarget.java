package dev.rapport.jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Puts the folders of these tests beside the jar, so that a clean build takes away what an aborted test left. */
final class BelowTarget implements TempDirFactory {

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target", "jar-tests")), "run")
                .toAbsolutePath();
    }
}
