package dev.rapport.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/** The jar unpacked, with the classes that a start needs beside it: made once, by the first test that asks for it. */
final class Prepared {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private Prepared() {}

    static Path jar() {
        return folder().resolve("apart/rapport.jar");
    }

    static Path classes() {
        return folder().resolve("apart/rapport.jsa");
    }

    /** Where the jar was prepared, with settings that name a database that is not there. */
    static synchronized Path folder() {
        Path folder = TARGET.resolve("prepared").resolve(ofThisJar());
        try (FileChannel oneAtATime = FileChannel.open(
                TARGET.resolve("prepared.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            oneAtATime.lock();
            if (!Files.exists(folder.resolve("apart/rapport.jsa"))) {
                FileSystemUtils.deleteRecursively(folder.getParent());
                make(Files.createDirectories(folder));
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String ofThisJar() {
        return Long.toString(Path.of(System.getProperty("rapport.jar")).toFile().lastModified());
    }

    private static void make(Path folder) throws IOException, InterruptedException {
        succeeds(Launch.from(folder).saying("-Djarmode=tools").run("extract", "--destination", "apart"));
        succeeds(Launch.from(folder)
                .with("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:1/nowhere")
                .of(folder.resolve("apart/rapport.jar"))
                .saying("-XX:ArchiveClassesAtExit=" + folder.resolve("apart/rapport.jsa"))
                .saying("-Xlog:cds=error")
                .run("prepare"));
    }

    private static void succeeds(Launch.Ended ended) {
        if (ended.exit() != 0) {
            throw new AssertionError("The jar is not prepared:\n" + ended.output());
        }
    }
}
