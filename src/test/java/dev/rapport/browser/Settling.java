package dev.rapport.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import java.util.HashSet;
import java.util.Set;

/**
 * Waits until a page is loaded, has all that it asked for, and has nothing left to draw. Playwright's own wait for a
 * quiet network takes half a second longer, at each step.
 */
final class Settling {

    private static final int TIMES = 300;

    private static final String HAS_NOTHING_TO_DO = """
            () => document.fonts.ready.then(() => new Promise(done =>
              setTimeout(() => requestIdleCallback(() => done(true), { timeout: 2000 }), 60)))
            """;

    private final Page page;
    private final Set<Request> underWay = new HashSet<>();
    private int asked;

    Settling(Page page) {
        this.page = page;
        page.onRequest(request -> {
            asked++;
            underWay.add(request);
        });
        page.onRequestFinished(underWay::remove);
        page.onRequestFailed(underWay::remove);
    }

    void await() {
        for (int times = 0; times < TIMES; times++) {
            int before = asked;
            page.waitForLoadState();
            if (hasNothingToDo() && underWay.isEmpty() && asked == before) {
                return;
            }
        }
        throw new AssertionError(page.url() + " does not settle: "
                + underWay.stream().map(Request::url).toList());
    }

    private boolean hasNothingToDo() {
        try {
            page.evaluate(HAS_NOTHING_TO_DO);
            return true;
        } catch (PlaywrightException anotherPageCame) {
            return false;
        }
    }
}
