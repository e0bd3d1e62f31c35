package dev.rapport;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * {@code prepare}: starts once on a folder and a database that are thrown away, whatever the environment names, and
 * ends. A JVM that runs this with {@code -XX:ArchiveClassesAtExit} keeps the classes that a start needs.
 */
final class PrepareCommand {

    static final int DONE = 0;
    static final int NOT_POSSIBLE = 2;
    private static final List<String> ASKED_FIRST = List.of("/actuator/health", "/sign-in", "/api/me");

    private final PrintStream out;
    private final PrintStream err;

    PrepareCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @return what the process shall exit with */
    int run(String... arguments) {
        if (arguments.length > 0) {
            err.println("Usage: java -XX:ArchiveClassesAtExit=rapport.jsa -jar rapport.jar prepare");
            return NOT_POSSIBLE;
        }
        try {
            Path thrownAway = Files.createTempDirectory("rapport");
            try (ConfigurableApplicationContext rapport = start(thrownAway)) {
                ask(((ServletWebServerApplicationContext) rapport)
                        .getWebServer()
                        .getPort());
            } finally {
                FileSystemUtils.deleteRecursively(thrownAway);
            }
            out.println("Started and ended.");
            return DONE;
        } catch (IOException | RuntimeException failure) {
            err.println("It did not start: " + failure.getMessage());
            return NOT_POSSIBLE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return NOT_POSSIBLE;
        }
    }

    private static ConfigurableApplicationContext start(Path folder) {
        Map<String, String> settings = Map.of(
                "rapport.data-dir", folder.toString(),
                "rapport.mail.delivery", "false",
                "spring.datasource.url", "none",
                "server.port", "0",
                "server.address", "127.0.0.1",
                "logging.level.root", "error",
                "logging.level.dev.rapport", "error",
                "logging.level.org.springframework", "off");
        return new SpringApplicationBuilder(Rapport.class)
                .logStartupInfo(false)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private static void ask(int port) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        for (String address : ASKED_FIRST) {
            client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }
}
