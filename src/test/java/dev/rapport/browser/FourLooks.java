package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.testing.Given.Somebody;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Looks at pages wide and narrow, light and dark. Each is loaded once in each width and then turns from one set of colours
 * into the other, every other one from the narrow end; what is folded is unfolded after the first look at it. Axe, which takes longest, examines it
 * once in each set of colours and in each width: as it came, and the other way round.
 */
final class FourLooks {

    private record Look(int width, ColorScheme colours) {

        String of(String name) {
            return name + "-" + width + "-" + colours.name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Look> LOOKS = List.of(
            new Look(1400, ColorScheme.LIGHT),
            new Look(1400, ColorScheme.DARK),
            new Look(360, ColorScheme.DARK),
            new Look(360, ColorScheme.LIGHT));

    private final Browsers.Running browsers;
    private final int port;
    private final List<Look> looks = new ArrayList<>(LOOKS);
    private final List<String> wrong = new ArrayList<>();

    FourLooks(Browsers.Running browsers, int port) {
        this.browsers = browsers;
        this.port = port;
    }

    /** @param pages addresses by the name that their pictures have */
    void through(String username, Map<String, String> pages) {
        try (Window window = browsers.window(port)) {
            window.signIn(username, Somebody.PASSWORD);
            see(window, pages);
        }
    }

    /** What everybody sees who is not signed in. */
    void around(Map<String, String> pages) {
        try (Window window = browsers.window(port)) {
            see(window, pages);
        }
    }

    private void see(Window window, Map<String, String> pages) {
        pages.forEach((name, page) -> see(window, page, name));
        window.complainsOfNothing();
        assertThat(wrong).as("what does not fit, or keeps people out").isEmpty();
    }

    private void see(Window window, String page, String name) {
        window.like(looks.get(0).width(), looks.get(0).colours()).open(page);
        for (Look look : looks) {
            window.like(look.width(), look.colours());
            if (look.equals(looks.get(LOOKS.size() / 2))) {
                window.open(page);
            }
            window.picture(look.of(name));
            finds(look.of(name), window::isNotWiderThanItsWindow);
            if (looks.indexOf(look) % 2 == 0) {
                finds(look.of(name), window::hasNoViolations);
            }
            window.unfolded();
        }
        Collections.reverse(looks);
    }

    private void finds(String look, Runnable check) {
        try {
            check.run();
        } catch (AssertionError fault) {
            wrong.add(look + ": " + fault.getMessage());
        }
    }
}
