package dev.rapport.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own below the data folder. What it has committed outlives a kill of either process:
 * {@code fsync} and {@code synchronous_commit} are on. Only who knows the password in the data folder gets in.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String OWNER = "postgres";
    private static final int ANY_PORT = 0;
    private static final Duration STARTUP = Duration.ofSeconds(20);
    private static final String ONLY_WITH_PASSWORD = """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final DataFolder folder;
    private final String password;
    private final int port;
    private EmbeddedPostgres server;
    private boolean closed;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres server, String password) {
        this.folder = folder;
        this.server = server;
        this.port = server.getPort();
        this.password = password;
    }

    /** @throws DataFolderInUse when another process holds the folder */
    static EmbeddedDatabase start(Path dataFolder) {
        DataFolder folder = DataFolder.hold(dataFolder);
        try {
            OrphanedPostgres.stop(folder.database());
            String password = DatabasePassword.of(folder.path());
            beginAgainWhereSettingUpWasInterrupted(folder);
            EmbeddedPostgres server = startServer(folder, password, ANY_PORT);
            requirePassword(folder, server, password);
            Files.deleteIfExists(unfinished(folder));
            return new EmbeddedDatabase(folder, server, password);
        } catch (IOException failure) {
            folder.close();
            throw new UncheckedIOException("The embedded database does not start; see " + logOf(folder), failure);
        }
    }

    /** Takes away a database whose first start was cut off: nobody was ever given it. */
    private static void beginAgainWhereSettingUpWasInterrupted(DataFolder folder) throws IOException {
        if (Files.exists(unfinished(folder))) {
            FileSystemUtils.deleteRecursively(folder.database());
        } else if (Files.notExists(folder.database())) {
            Files.createFile(unfinished(folder));
        }
    }

    private static Path unfinished(DataFolder folder) {
        return folder.path().resolve("postgres.unfinished");
    }

    private static EmbeddedPostgres startServer(DataFolder folder, String password, int port) throws IOException {
        File log = logOf(folder).toFile();
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.database())
                .setPort(port)
                .setOverrideWorkingDirectory(
                        folder.path().resolve("postgres-programs").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("max_connections", "100")
                .setConnectConfig("password", password)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private static void requirePassword(DataFolder folder, EmbeddedPostgres server, String password)
            throws IOException {
        Path accessRules = folder.database().resolve("pg_hba.conf");
        if (Files.readString(accessRules).equals(ONLY_WITH_PASSWORD)) {
            return;
        }
        DataSource owner = server.getPostgresDatabase(Map.of("password", password));
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter user " + OWNER + " password '" + password + "'");
            Files.writeString(accessRules, ONLY_WITH_PASSWORD);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failure) {
            throw new IOException("The embedded database refuses its own password", failure);
        }
    }

    private static Path logOf(DataFolder folder) {
        return folder.path().resolve("postgres.log");
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    String password() {
        return password;
    }

    /**
     * Waits until the server ends.
     *
     * @return whether it ended by itself; false where this was closed, or where its process cannot be watched
     */
    boolean endsByItself() throws IOException {
        Optional<ProcessHandle> process = OrphanedPostgres.serverOf(folder.database());
        process.ifPresent(running -> running.onExit().join());
        return process.isPresent() && !isClosed();
    }

    /**
     * Starts a server that has ended again, where it was reached before. PostgreSQL makes good by itself what was under
     * way.
     *
     * @return false where this was closed meanwhile
     */
    synchronized boolean startAgain() throws IOException {
        if (closed) {
            return false;
        }
        OrphanedPostgres.clearAfter(folder.database());
        server.close();
        server = startServer(folder, password, port);
        return true;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        server.close();
        folder.close();
    }
}
