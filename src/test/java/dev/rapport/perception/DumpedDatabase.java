package dev.rapport.perception;

import dev.rapport.jar.GivenPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A PostgreSQL that this machine's {@code pg_dump} can dump: it refuses a server newer than itself, and the embedded one
 * may be. Declared before what starts Rapport on it, it ends after that.
 */
final class DumpedDatabase implements BeforeAllCallback, AfterAllCallback {

    private static final String NAME = "rapport";

    private static @Nullable GivenPostgres server;
    private static Path folder = Path.of("target", "jar-tests");

    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> running().url(NAME));
        registry.add("spring.datasource.username", () -> "rapport");
        registry.add("spring.datasource.password", () -> "");
    }

    private static GivenPostgres running() {
        return Objects.requireNonNull(server);
    }

    @Override
    public void beforeAll(ExtensionContext test) throws Exception {
        Files.createDirectories(folder);
        folder = Files.createTempDirectory(folder, "dump").toAbsolutePath();
        server = GivenPostgres.start(folder);
        running().execute("postgres", "create role rapport login", "create database rapport owner rapport");
    }

    @Override
    public void afterAll(ExtensionContext test) {
        running().close();
    }

    /** What a dump holds now: each row with its table before it, and each statement. */
    static List<String> dump() {
        List<String> lines = new ArrayList<>();
        String table = "";
        for (String line : dumped()) {
            if (line.startsWith("COPY ")) {
                table = line.replaceAll("^COPY (public\\.)?(\\w+) .*", "$2");
            } else if (line.equals("\\.")) {
                table = "";
            } else if (!line.matches("\\\\(un)?restrict .*")) {
                lines.add(table + "\t" + line);
            }
        }
        return lines;
    }

    private static List<String> dumped() {
        try {
            return running().dumpInWords(NAME, folder.resolve("rapport.sql"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
