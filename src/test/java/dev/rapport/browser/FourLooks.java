package dev.rapport.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Looks at pages wide and narrow, light and dark; the pictures are kept below {@code target/pictures}. Each page is
 * loaded for two of the four looks, so that each width and each set of colours has its turn, and turns into the other
 * colours while it is open. Axe examines it in all four.
 */
final class FourLooks {

    private record Looks(int width, ColorScheme loaded, ColorScheme turned) {}

    private static final List<Looks> LOOKS = List.of(
            new Looks(1400, ColorScheme.LIGHT, ColorScheme.DARK), new Looks(360, ColorScheme.DARK, ColorScheme.LIGHT));

    private final Browsers.Running browsers;
    private final int port;

    FourLooks(Browsers.Running browsers, int port) {
        this.browsers = browsers;
        this.port = port;
    }

    /** @param pages addresses by the name that their pictures have */
    void through(String username, String password, Map<String, String> pages) {
        for (Looks looks : LOOKS) {
            try (Window window = browsers.window(port, looks.width(), looks.loaded())) {
                window.signIn(username, password);
                pages.forEach((name, page) -> see(window.open(page), name, looks));
                window.complainsOfNothing();
            }
        }
    }

    /** What everybody sees who is not signed in. */
    void around(Map<String, String> pages) {
        for (Looks looks : LOOKS) {
            try (Window window = browsers.window(port, looks.width(), looks.loaded())) {
                pages.forEach((name, page) -> see(window.open(page), name, looks));
                window.complainsOfNothing();
            }
        }
    }

    private static void see(Window window, String name, Looks looks) {
        window.isNotWiderThanItsWindow().hasNoViolations().picture(name(name, looks, looks.loaded()));
        window.inColours(looks.turned()).hasNoViolations().picture(name(name, looks, looks.turned()));
        window.inColours(looks.loaded());
    }

    private static String name(String page, Looks looks, ColorScheme colours) {
        return page + "-" + looks.width() + "-" + colours.name().toLowerCase(Locale.ROOT);
    }
}
