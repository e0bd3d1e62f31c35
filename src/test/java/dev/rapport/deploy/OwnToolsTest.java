package dev.rapport.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** HAProxy and Prometheus themselves read what we give them, where this machine has them; else it says that they are missing. */
class OwnToolsTest {

    private static final Path DEPLOY = Path.of("src/main/deploy");
    private static final List<String> ALERT_TESTS = List.of("alerts-test.yml", "weeks-test.yml");
    private static final Map<String, String> NODES =
            Map.of("RAPPORT_ONE", "127.0.0.1:8081", "RAPPORT_TWO", "127.0.0.1:8082");

    @TempDir
    Path folder;

    private Path rules;

    @BeforeEach
    void copy() throws IOException {
        FileSystemUtils.copyRecursively(DEPLOY, folder);
        rules = folder.resolve("prometheus");
    }

    @Test
    void haproxyTakesItsConfiguration() throws Exception {
        Path haproxy = tool("haproxy");
        List<String> check = List.of(haproxy.toString(), "-c", "-f", "haproxy.cfg");
        assertThat(run(folder, check)).isEqualTo("0");

        change(folder.resolve("haproxy.cfg"), "balance leastconn", "balance leastcon");
        assertThat(run(folder, check)).contains("haproxy.cfg:32");
    }

    @Test
    void prometheusTakesItsConfigurationAndTheRules() throws Exception {
        String promtool = tool("promtool").toString();
        List<String> check = List.of(promtool, "check", "config", "prometheus.yml");
        assertThat(run(rules, check)).isEqualTo("0");

        change(rules.resolve("alerts.yml"), "for: 10m", "for: 10 minutes");
        assertThat(run(rules, check)).contains("10 minutes");
    }

    @Test
    void eachAlertComesWhenItShouldAndNotBefore() throws Exception {
        String promtool = tool("promtool").toString();
        List<String> test = new ArrayList<>(List.of(promtool, "test", "rules"));
        test.addAll(ALERT_TESTS);
        assertThat(run(rules, test)).isEqualTo("0");

        change(rules.resolve("alerts.yml"), "rapport_jobs_waiting) > 100", "rapport_jobs_waiting) > 200");
        assertThat(run(rules, test)).contains("RapportJobsLate");
    }

    /** Needs no tool: an alert that no test lets come could never come. */
    @Test
    void eachAlertIsLetComeByATest() throws IOException {
        String tests = "";
        for (String file : ALERT_TESTS) {
            tests += Files.readString(rules.resolve(file));
        }
        List<String> come = Pattern.compile("alertname: (\\w+)\\s+exp_alerts:\\s+- exp_labels")
                .matcher(tests)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(Pattern.compile("alert: (\\w+)")
                        .matcher(Files.readString(rules.resolve("alerts.yml")))
                        .results()
                        .map(found -> found.group(1)))
                .hasSizeGreaterThan(10)
                .isSubsetOf(come);
    }

    private static Path tool(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + File.pathSeparator + "/usr/sbin";
        Optional<Path> found = Stream.of(path.split(File.pathSeparator))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(
                found.isPresent(),
                name + " is not on this machine; on Debian it comes with: apt-get install haproxy prometheus");
        return found.orElseThrow();
    }

    /** @return its exit status, or what it said where that is not nought */
    private String run(Path where, List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("said", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(NODES);
        int exit = builder.start().waitFor();
        String output = Files.readString(said);
        Files.delete(said);
        return exit == 0 ? "0" : output;
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
