package dev.rapport.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;

/**
 * Looks at pages wide and narrow, light and dark; the pictures are kept below {@code target/pictures}. Each page is
 * examined by axe in two of the four looks, so that each width and each set of colours has its turn.
 */
final class Tour {

    private record Look(int width, ColorScheme colours, boolean examined) {}

    private static final List<Look> LOOKS = List.of(
            new Look(1400, ColorScheme.LIGHT, true),
            new Look(1400, ColorScheme.DARK, false),
            new Look(360, ColorScheme.LIGHT, false),
            new Look(360, ColorScheme.DARK, true));

    private final Browsers.Running browsers;
    private final int port;

    Tour(Browsers.Running browsers, int port) {
        this.browsers = browsers;
        this.port = port;
    }

    void through(String username, String password, List<String> pages) {
        for (Look look : LOOKS) {
            try (Window window = browsers.window(port, look.width(), look.colours())) {
                see(window.open("/sign-in"), look);
                window.signIn(username, password);
                pages.forEach(page -> see(window.open(page), look).picture(name(page, username, look)));
                window.complainsOfNothing();
            }
        }
    }

    private static Window see(Window window, Look look) {
        window.isNotWiderThanItsWindow();
        return look.examined() ? window.hasNoViolations() : window;
    }

    private static String name(String page, String username, Look look) {
        return page.replaceAll("[^A-Za-z0-9]+", "_") + "-" + username + "-" + look.width() + "-"
                + look.colours().name().toLowerCase(Locale.ROOT);
    }
}
