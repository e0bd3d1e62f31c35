package dev.rapport.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds Chromium, rather the one without windows, which is quicker. Where it is missing, installs it when that harms nobody: as root on Debian, in continuous
 * integration. Otherwise fails and names the one command to run, so that no browser test is left out in silence.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    static Path executable() {
        return orFail(found().or(Chromium::installed));
    }

    static Path orFail(Optional<Path> browser) {
        return browser.orElseThrow(() -> new AssertionError("The browser tests need Chromium, which is not on this"
                + " machine. On Debian run: apt-get install --yes chromium-headless-shell"));
    }

    private static Optional<Path> found() {
        return onPath(NAMES);
    }

    static Optional<Path> onPath(List<String> names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return names.stream()
                .flatMap(name ->
                        Stream.of(path.split(java.io.File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> installed() {
        boolean unattended = "true".equals(System.getenv("CI")) && "root".equals(System.getProperty("user.name"));
        if (!unattended || !Files.exists(Path.of("/etc/debian_version"))) {
            return Optional.empty();
        }
        run("apt-get", "update");
        for (String name : List.of("chromium-headless-shell", "chromium")) {
            if (found().isEmpty()) {
                run("apt-get", "install", "--yes", "--no-install-recommends", name);
            }
        }
        return found();
    }

    private static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
