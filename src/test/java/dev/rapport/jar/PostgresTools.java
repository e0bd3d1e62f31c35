package dev.rapport.jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PostgreSQL's own programs, the server among them: a dump needs a {@code pg_dump} that is not older than its server, and
 * the embedded PostgreSQL brings none. Where they are missing, installs them when that harms nobody: as root on Debian, in
 * continuous integration. Otherwise fails and names the one command to run.
 */
public record PostgresTools(Path folder) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final List<Path> ELSEWHERE =
            List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"), Path.of("/opt/homebrew/bin"));

    static PostgresTools find() throws IOException, InterruptedException {
        Optional<PostgresTools> found = found();
        if (found.isEmpty() && mayInstall()) {
            run(List.of("apt-get", "update"));
            run(List.of("apt-get", "install", "--yes", "--no-install-recommends", "postgresql"));
            found = found();
        }
        return found.orElseThrow(() -> new AssertionError("This test takes a dump and needs PostgreSQL's own programs,"
                + " which are not on this machine. On Debian run: apt-get install --yes postgresql"));
    }

    private static Optional<PostgresTools> found() throws IOException {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.sorted(Comparator.reverseOrder())
                        .map(version -> version.resolve("bin"))
                        .forEach(folders::add);
            }
        }
        folders.addAll(ELSEWHERE);
        return folders.stream()
                .filter(folder -> Stream.of("initdb", "postgres", "pg_dump", "pg_restore")
                        .allMatch(program -> Files.isExecutable(folder.resolve(program))))
                .map(PostgresTools::new)
                .findFirst();
    }

    private static boolean mayInstall() {
        return "true".equals(System.getenv("CI")) && isRoot() && Files.exists(Path.of("/etc/debian_version"));
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    String program(String name) {
        return folder.resolve(name).toString();
    }

    /** @throws AssertionError with what it said, when it does not end well */
    static void run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("postgres-tools", ".log");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        String output = Files.readString(said);
        Files.delete(said);
        if (exit != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + exit + ":\n" + output);
        }
    }
}
