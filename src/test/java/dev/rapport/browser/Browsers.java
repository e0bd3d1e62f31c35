package dev.rapport.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests a browser; one for all tests, closed when the last of them is done. */
public final class Browsers implements ParameterResolver {

    /** Where those who read are, and not where the organization is. */
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    /** A running Chromium. */
    static final class Running implements ExtensionContext.Store.CloseableResource {

        private final Playwright playwright;
        private final Browser browser;

        Running() {
            String node = Chromium.onPath(List.of("node")).map(Path::toString).orElse("node");
            playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node, "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Chromium.executable())
                            .setArgs(QUIET));
        }

        /** A window of its own, signed in as nobody. */
        Window window(int port, int width, ColorScheme colours) {
            BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setColorScheme(colours)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setLocale("en-GB")
                    .setTimezoneId(ZONE.getId())
                    .setBaseURL("http://localhost:" + port));
            return new Window(context.newPage());
        }

        Window window(int port) {
            return window(port, 1400, ColorScheme.LIGHT);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType().equals(Running.class);
    }

    @Override
    public Running resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Running.class, type -> new Running(), Running.class);
    }
}
