package dev.rapport.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The engine that browsers have, fed with texts that nearly match. */
final class Backtracking {

    private static final String SCRIPT = """
            const cases = JSON.parse(require('fs').readFileSync(0, 'utf8'));
            for (const [pattern, texts] of cases) {
              const read = new RegExp(pattern);
              for (const text of texts) read.test(text);
            }
            """;
    private static final List<String> PIECES = List.of(
            "a", "0", " ", "A", ".", "-", "@", "_", "a ", "a.", "a-", "a@", "aA0", "0.", "00,", "ab", "a0 ", "\u00e9",
            "a,b", "((");
    private static final int LENGTH = 5_000;

    private Backtracking() {}

    /** Whether all of them give up, each on many long texts, before a limit far beyond what they need. */
    static boolean ends(List<String> patterns, Path folder) throws IOException, InterruptedException {
        List<Object> cases = new ArrayList<>();
        for (String pattern : patterns) {
            cases.add(List.of(pattern, texts()));
        }
        Path input = folder.resolve("cases.json");
        Files.write(input, new ObjectMapper().writeValueAsBytes(cases));
        Process node = new ProcessBuilder("node", "-e", SCRIPT)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(input.toFile())
                .start();
        try {
            return node.waitFor(120, TimeUnit.SECONDS) && node.exitValue() == 0;
        } finally {
            node.destroyForcibly();
        }
    }

    private static List<String> texts() {
        return PIECES.stream()
                .map(piece -> piece.repeat(LENGTH / piece.length()) + "\u0000")
                .toList();
    }
}
