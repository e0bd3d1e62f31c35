package dev.rapport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation says of findings is what the check says. */
class FindingsDocumentedTest {

    private static final Path DOCUMENTED = Path.of("docs/findings.md");
    private static final Path EXPECTED = Path.of("target/findings.md");
    private static final Path SOURCES = Path.of("src/main/java/dev/rapport/check");
    private static final Pattern RULE = Pattern.compile("\"((?:form|table)-[a-z-]+)\"");

    private static final FindingsText TEXT = new FindingsText();

    @Test
    void theDocumentationIsWhatTheExamplesSay() throws IOException {
        String expected = TEXT.render();
        if (!Files.exists(DOCUMENTED) || !Files.readString(DOCUMENTED).equals(expected)) {
            Files.createDirectories(EXPECTED.getParent());
            Files.writeString(EXPECTED, expected);
            throw new AssertionError(DOCUMENTED + " is not what the check says; it should be as " + EXPECTED);
        }
    }

    @Test
    void everyRuleIsDocumented() throws IOException {
        TEXT.render();
        assertThat(TEXT.documented()).isEqualTo(rules());
    }

    private static Set<String> rules() throws IOException {
        Set<String> rules = new TreeSet<>();
        Arrays.stream(Rule.values()).map(Rule::key).forEach(rules::add);
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.sorted().toList()) {
                RULE.matcher(Files.readString(source)).results().forEach(found -> rules.add(found.group(1)));
            }
        }
        return rules;
    }
}
