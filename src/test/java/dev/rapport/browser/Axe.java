package dev.rapport.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Examines a page for what keeps people out. Only what is wrong is told, since telling the rest takes longest. */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String LIBRARY = library();

    private static final String EXAMINE = """
            rules => axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })
              .then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' | ')))
            """;

    private Axe() {}

    static List<?> violations(Page page) {
        if (page.evaluate("'axe' in window").equals(false)) {
            page.evaluate(LIBRARY);
        }
        return (List<?>) page.evaluate(EXAMINE, RULES);
    }

    private static String library() {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
