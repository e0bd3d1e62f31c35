package dev.rapport.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The linters have nothing to say about our files, and much about the same files with faults in them. */
class LintedTest {

    private static final Path DEPLOY = Path.of("src/main/deploy").toAbsolutePath();

    @TempDir
    static Path folder;

    static List<String> said;

    @BeforeAll
    static void lintBoth() throws IOException, InterruptedException {
        Path broken = folder.resolve("broken");
        FileSystemUtils.copyRecursively(DEPLOY, broken);
        change(broken.resolve("Dockerfile"), "USER 10001", "USR 10001");
        change(broken.resolve("compose.yaml"), "stop_grace_period", "stop_grace_perid");
        change(
                broken.resolve("prometheus/alerts.yml"),
                "sum(up{job=\"rapport\"}) == 0",
                "sum(up{job=\"rapport\"} == 0");
        Path manifests = broken.resolve("kubernetes/rapport.yaml");
        change(manifests, "replicas: 2", "replicas: two");
        change(manifests, "maxUnavailable: 0", "maxUnavailabel: 0");
        change(manifests, "minAvailable: 1\n  selector:", "minAvailable: 1\n  selecter:");
        change(manifests, "    - port: http\n", "    - prot: http\n");
        change(manifests, "path: /\n            pathType: Prefix\n", "path: /\n");
        Path log = folder.resolve("lint.log");
        int exit = new ProcessBuilder("node", "src/main/frontend/lint-deploy.mjs", DEPLOY.toString(), broken.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        said = Files.readAllLines(log);
        assertThat(exit).as(String.join("\n", said)).isEqualTo(1);
    }

    @Test
    void ourFilesAreFine() {
        assertThat(said).contains("6 manifests, 0 complaints about " + DEPLOY);
    }

    @Test
    void eachFaultIsSeen() {
        Stream.of(
                        "Dockerfile: line 25: Unknown instruction: USR",
                        "compose.yaml: /services/one must NOT have additional properties .*stop_grace_perid.*",
                        "prometheus/alerts.yml: RapportDown: no PromQL at .*",
                        "kubernetes/rapport.yaml, document 2, Deployment: Type 'string' is not assignable.*replicas.*",
                        "kubernetes/rapport.yaml, document 2, Deployment: .*'\"maxUnavailabel\"' does not exist.*",
                        "kubernetes/rapport.yaml, document 3, PodDisruptionBudget: .*\"selecter\".*",
                        "kubernetes/rapport.yaml, document 5, Ingress: .*pathType.* is missing.*",
                        "kubernetes/rapport.yaml, document 6, NetworkPolicy: .*\"prot\".*")
                .forEach(complaint -> assertThat(said).anyMatch(line -> line.matches(complaint)));
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
