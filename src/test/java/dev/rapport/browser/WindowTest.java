package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That a window finds what the other tests rely on it to find. */
@ExtendWith(Browsers.class)
class WindowTest {

    private static final int NO_SERVER = 9;

    private static final String PAGE = """
            <!doctype html><html lang="en"><title>A page</title>
            <style>@media (prefers-color-scheme: dark) { p { color: #eee } }</style>
            <main><h1>A page</h1><p>Some words</p>%s</main></html>
            """;

    @Test
    void itFindsWhatIsTooPaleInTheColoursOfTheTime(Browsers.Running browsers) {
        try (Window window = browsers.window(NO_SERVER)) {
            window.page().setContent(PAGE.formatted(""));
            window.hasNoViolations().inColours(ColorScheme.DARK);
            assertThatThrownBy(window::hasNoViolations).hasMessageContaining("color-contrast: <p>Some words</p>");
        }
    }

    @Test
    void itFindsWhatIsTooWideForItsWidth(Browsers.Running browsers) {
        try (Window window = browsers.window(NO_SERVER)) {
            window.page().setContent(PAGE.formatted("<div id=\"wide\" style=\"width: 800px\">Wide</div>"));
            window.isNotWiderThanItsWindow().like(360, ColorScheme.LIGHT);
            assertThatThrownBy(window::isNotWiderThanItsWindow).hasMessageContaining("id=\"wide\"");
        }
    }

    @Test
    void itHearsWhatTheConsoleSays(Browsers.Running browsers) {
        try (Window window = browsers.window(NO_SERVER)) {
            window.page().setContent(PAGE.formatted("<script>console.error('Oh no')</script>"));
            assertThatThrownBy(window::complainsOfNothing).hasMessageContaining("Oh no");
        }
    }

    @Test
    void itWaitsForWhatAPageDrawsLate(Browsers.Running browsers) {
        try (Window window = browsers.window(NO_SERVER)) {
            window.page().route("**/late", route -> route.fulfill(new Route.FulfillOptions().setBody("drawn")));
            window.page().setContent(PAGE.formatted("""
                    <script>
                      setTimeout(() => fetch('http://localhost/late', { mode: 'no-cors' })
                        .then(() => document.querySelector('p').textContent = 'Drawn'), 30)
                    </script>"""));
            assertThat(window.settled().text()).contains("Drawn");
        }
    }
}
