package dev.rapport.jar;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The database server below a data folder, seen from outside. */
final class OwnPostgres {

    private static final int PORT_LINE = 3;

    private OwnPostgres() {}

    /** The server's process, while it runs on this folder. */
    static Optional<ProcessHandle> on(Path data) {
        return line(data, 0).map(Long::parseLong).flatMap(ProcessHandle::of).filter(process -> worksOn(process, data));
    }

    private static boolean worksOn(ProcessHandle process, Path data) {
        return Arrays.asList(process.info().arguments().orElse(new String[0]))
                .contains(data.resolve("postgres").toString());
    }

    static void kill(ProcessHandle server) {
        List<ProcessHandle> all = server.descendants().toList();
        server.destroyForcibly();
        server.onExit().join();
        Deadline.met(Duration.ofSeconds(10), () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    static String password(Path data) throws IOException {
        return Files.readString(data.resolve("postgres.password")).trim();
    }

    static Connection connect(Path data, String password) throws SQLException {
        String port = line(data, PORT_LINE).orElseThrow();
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", password);
    }

    /** The first column of what a query finds in the embedded database. */
    static List<String> column(Path data, String query) throws SQLException, IOException {
        try (Connection owner = connect(data, password(data))) {
            return Books.column(owner, query);
        }
    }

    /** The process number of a server started by a test. */
    static String number(EmbeddedPostgres server) {
        try (Connection owner = server.getPostgresDatabase().getConnection();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select pg_read_file('postmaster.pid')")) {
            row.next();
            return row.getString(1).lines().findFirst().orElseThrow();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Optional<String> line(Path data, int number) {
        Path file = data.resolve("postgres/postmaster.pid");
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .skip(number)
                            .map(String::trim)
                            .findFirst()
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
