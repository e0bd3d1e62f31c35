package dev.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code docs/evidence.md} names the tests that show what Rapport says it does: each of them has to be there. */
class EvidenceTest {

    private static final Path EVIDENCE = Path.of("docs/evidence.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*)(?:#(\\w+))?`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!what )[^|]+ \\| .+ \\|$");

    @Test
    void eachTestThatIsNamedIsThere() throws IOException {
        Map<String, String> sources = sources();
        assertThat(missing(Files.readString(EVIDENCE), sources)).isEmpty();
    }

    @Test
    void eachSentenceNamesATest() throws IOException {
        assertThat(ROW.matcher(Files.readString(EVIDENCE)).results().map(MatchResult::group))
                .hasSizeGreaterThan(150)
                .allMatch(row -> NAMED.matcher(row).find());
    }

    @Test
    void aTestThatIsGoneIsNoticed() throws IOException {
        assertThat(missing("`EvidenceTest#isGone`, `GoneTest`, `EvidenceTest`", sources()))
                .containsExactly("EvidenceTest#isGone", "GoneTest");
    }

    private static Stream<String> missing(String evidence, Map<String, String> sources) {
        return NAMED.matcher(evidence)
                .results()
                .filter(named -> !isThere(sources.get(named.group(1)), named.group(2)))
                .map(named -> named.group(2) == null ? named.group(1) : named.group(1) + "#" + named.group(2));
    }

    private static boolean isThere(@Nullable String source, @Nullable String method) {
        return source != null && (method == null || source.contains("void " + method + "("));
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                sources.merge(
                        file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
            }
        }
        return sources;
    }
}
