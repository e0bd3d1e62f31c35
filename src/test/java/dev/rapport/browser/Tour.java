package dev.rapport.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;

/** Looks at pages wide and narrow, light and dark; the pictures are kept below {@code target/pictures}. */
final class Tour {

    private static final List<Integer> WIDTHS = List.of(1400, 360);

    private final Browsers.Running browsers;
    private final int port;

    Tour(Browsers.Running browsers, int port) {
        this.browsers = browsers;
        this.port = port;
    }

    void through(String username, String password, List<String> pages) {
        for (int width : WIDTHS) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (Window window = browsers.window(port, width, colours)) {
                    window.open("/sign-in").hasNoViolations().isNotWiderThanItsWindow();
                    window.signIn(username, password);
                    String look = username + "-" + width + "-" + colours.name().toLowerCase(Locale.ROOT);
                    pages.forEach(page -> look(window, page, look));
                    window.complainsOfNothing();
                }
            }
        }
    }

    private static void look(Window window, String page, String look) {
        window.open(page)
                .hasNoViolations()
                .isNotWiderThanItsWindow()
                .picture(page.replaceAll("[^A-Za-z0-9]+", "_") + "-" + look);
    }
}
