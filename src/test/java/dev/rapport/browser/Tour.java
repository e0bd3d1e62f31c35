package dev.rapport.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;

/**
 * Looks at pages wide and narrow, light and dark; the pictures are kept below {@code target/pictures}. Each page is
 * loaded for two of the four looks and examined by axe there, so that each width and each set of colours has its turn,
 * and turns into the other colours while it is open.
 */
final class Tour {

    private record Looks(int width, ColorScheme loaded, ColorScheme turned) {}

    private static final List<Looks> LOOKS = List.of(
            new Looks(1400, ColorScheme.LIGHT, ColorScheme.DARK), new Looks(360, ColorScheme.DARK, ColorScheme.LIGHT));

    private final Browsers.Running browsers;
    private final int port;

    Tour(Browsers.Running browsers, int port) {
        this.browsers = browsers;
        this.port = port;
    }

    void through(String username, String password, List<String> pages) {
        for (Looks looks : LOOKS) {
            try (Window window = browsers.window(port, looks.width(), looks.loaded())) {
                window.open("/sign-in").isNotWiderThanItsWindow().hasNoViolations();
                window.signIn(username, password);
                pages.forEach(page -> see(window, page, name(page, username, looks.width()), looks));
                window.complainsOfNothing();
            }
        }
    }

    private static void see(Window window, String page, String name, Looks looks) {
        window.inColours(looks.loaded()).open(page).isNotWiderThanItsWindow().hasNoViolations();
        window.picture(name + word(looks.loaded()));
        window.inColours(looks.turned()).picture(name + word(looks.turned()));
    }

    private static String name(String page, String username, int width) {
        return page.replaceAll("[^A-Za-z0-9]+", "_") + "-" + username + "-" + width + "-";
    }

    private static String word(ColorScheme colours) {
        return colours.name().toLowerCase(Locale.ROOT);
    }
}
