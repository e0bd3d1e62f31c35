package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One browser window of one person, which remembers what its console complained about. */
final class Window implements AutoCloseable {

    /** Where {@code -Dpictures} is given, what tests see is kept below {@code target/pictures}. */
    private static final boolean PICTURES = System.getProperty("pictures") != null;

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    private static final Locator.WaitForOptions HIDDEN =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    private static final String WHAT_STANDS_OUT = """
            [...document.querySelectorAll('main *, header *, nav *')]
              .filter(one => one.getBoundingClientRect().right > window.innerWidth + 0.5)
              .slice(-3).map(one => one.outerHTML.slice(0, 200)).join(' | ')""";

    private final Page page;
    private final Settling settling;
    private final List<String> complaints = new ArrayList<>();

    Window(Page page) {
        this.page = page;
        settling = new Settling(page);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    Window signIn(String username, String password) {
        open("/sign-in");
        fill("Username", username).fill("Password", password);
        press("Sign in");
        page.waitForURL(address -> !address.contains("/sign-in"));
        return this;
    }

    Window open(String path) {
        page.navigate(path);
        return settled();
    }

    /** As when the system's wish changes while a page is open. */
    Window inColours(ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        return drawn();
    }

    /** As when the window is drawn larger or smaller, too. */
    Window like(int width, ColorScheme colours) {
        page.setViewportSize(width, 900);
        return inColours(colours);
    }

    /** With all that is folded shown. */
    Window unfolded() {
        page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)");
        return drawn();
    }

    /** What a page does about a change comes with its next frame, and is seen with the one after. */
    private Window drawn() {
        page.evaluate(
                "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
        return this;
    }

    Window settled() {
        settling.await();
        return this;
    }

    Window press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.locator("form[data-under-way]").first().waitFor(GONE);
        return settled();
    }

    /** As impatient people do. */
    Window pressTwice(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .dblclick();
        return settled();
    }

    Window follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return settled();
    }

    Window fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .or(page.getByLabel(label + "*", new Page.GetByLabelOptions().setExact(true)))
                .first()
                .fill(text);
        return this;
    }

    /** Presses the first of the choices that the form offers. */
    Window chooseFirst() {
        page.locator("[data-form-island] .fjs-inline-label").first().click();
        return this;
    }

    /** Presses one of the choices that the form offers, by its words. */
    Window choose(String words) {
        page.locator("[data-form-island] .fjs-inline-label", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    /** Adds the first of the tags that a field offers; a key pressed before the list is painted would be lost. */
    Window nameFirst(String label) {
        page.getByLabel(label).first().click();
        page.locator(".fjs-dropdownlist-item").first().click();
        page.locator(".fjs-taglist-tag").first().waitFor();
        page.locator("main h1").click();
        page.locator(".fjs-dropdownlist").waitFor(HIDDEN);
        return this;
    }

    Window shows(String text) {
        try {
            page.getByText(text).first().waitFor();
        } catch (TimeoutError late) {
            throw new AssertionError(page.url() + " does not show \"" + text + "\" but: " + text(), late);
        }
        return this;
    }

    String text() {
        return page.locator("main").innerText();
    }

    Window hasNoViolations() {
        assertThat(Axe.violations(page)).as("what axe finds on %s", page.url()).isEmpty();
        return this;
    }

    Window isNotWiderThanItsWindow() {
        Object wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) wider).intValue())
                .as("pixels that %s is too wide, for %s", page.url(), page.evaluate(WHAT_STANDS_OUT))
                .isLessThanOrEqualTo(0);
        return this;
    }

    Window complainsOfNothing() {
        assertThat(complaints).as("the console of %s", page.url()).isEmpty();
        return this;
    }

    Window picture(String name) {
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "pictures", name + ".png")));
        }
        return this;
    }

    @Override
    public void close() {
        page.context().close();
    }
}
