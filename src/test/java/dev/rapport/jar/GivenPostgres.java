package dev.rapport.jar;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL as an operator runs it, beside Rapport: started from the programs on this machine. */
public final class GivenPostgres implements AutoCloseable {

    private static final Duration TO_START = Duration.ofSeconds(30);

    private final PostgresTools tools;
    private final Process server;
    private final int port;

    private GivenPostgres(PostgresTools tools, Process server, int port) {
        this.tools = tools;
        this.server = server;
        this.port = port;
    }

    public static GivenPostgres start(Path folder) throws IOException, InterruptedException {
        PostgresTools tools = PostgresTools.find();
        String data = folder.resolve("given").toString();
        PostgresTools.run(unprivileged(
                tools.program("initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"));
        int port = freePort();
        Process server = new ProcessBuilder(unprivileged(
                        tools.program("postgres"),
                        "-D",
                        data,
                        "-p",
                        "" + port,
                        "-c",
                        "listen_addresses=localhost",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=off"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("given.log").toFile())
                .start();
        GivenPostgres given = new GivenPostgres(tools, server, port);
        if (!Deadline.met(TO_START, given::answers)) {
            given.close();
            throw new AssertionError("The given PostgreSQL does not start, see " + folder.resolve("given.log"));
        }
        return given;
    }

    /** The server refuses to run as root: then it runs as nobody in a namespace of its own. */
    private static List<String> unprivileged(String... command) {
        List<String> all = new ArrayList<>(PostgresTools.isRoot() ? List.of("unshare", "-U") : List.of());
        all.addAll(List.of(command));
        return all;
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        String owner = database.equals("postgres") ? "postgres" : "rapport";
        return DriverManager.getConnection(url(database), owner, "");
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    public void execute(String database, String... statements) throws SQLException {
        try (Connection owner = connect(database);
                Statement statement = owner.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** The first column of what a query finds. */
    List<String> column(String database, String query) throws SQLException {
        try (Connection owner = connect(database)) {
            return Books.column(owner, query);
        }
    }

    /** As docs/operations.md says it. */
    void dump(String database, Path file) throws IOException, InterruptedException {
        PostgresTools.run(List.of(
                tools.program("pg_dump"),
                "--format=custom",
                "--file=" + file,
                "--dbname=postgresql://rapport@localhost:" + port + "/" + database));
    }

    /** All that a dump says, as statements that a person can read. */
    public List<String> dumpInWords(String database, Path file) throws IOException, InterruptedException {
        PostgresTools.run(List.of(
                tools.program("pg_dump"),
                "--format=plain",
                "--file=" + file,
                "--dbname=postgresql://rapport@localhost:" + port + "/" + database));
        return Files.readAllLines(file);
    }

    void restore(Path file, String database) throws IOException, InterruptedException {
        PostgresTools.run(List.of(
                tools.program("pg_restore"),
                "--no-owner",
                "--exit-on-error",
                "--dbname=postgresql://rapport@localhost:" + port + "/" + database,
                file.toString()));
    }

    @Override
    public void close() {
        OwnPostgres.kill(server.toHandle());
    }
}
