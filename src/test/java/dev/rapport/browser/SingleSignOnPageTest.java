package dev.rapport.browser;

import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.SingleSignOn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way through the provider with a real browser, which holds Rapport to its own content security policy. */
@RapportTest
@ExtendWith(Browsers.class)
class SingleSignOnPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Test
    void oneLinkLeadsInAndSigningOutOffersTheProviderToo(Browsers.Running browsers) {
        String member = given.person("member").username();
        SingleSignOn.vouchesFor(member, "board");
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.open("/sign-in?to=%2Ftasks").picture("sign-in-provider-360-dark");
            window.hasNoViolations().isNotWiderThanItsWindow();
            window.follow("Sign in with Harbour account").shows("Nothing is asked of you");
            window.open("/password").shows("Only here.").hasNoViolations().isNotWiderThanItsWindow();
            window.press("Sign out").shows("Sign out of Harbour account too");
            window.hasNoViolations().isNotWiderThanItsWindow();
        }
    }

    @Test
    void aRefusalIsReadOutAndNamesWhatToDo(Browsers.Running browsers) {
        SingleSignOn.vouchesFor(Given.unique("stranger"), "board");
        try (Window window = browsers.window(port, 1400, ColorScheme.LIGHT)) {
            window.open("/sign-in").picture("sign-in-provider-1400-light");
            window.follow("Sign in with Harbour account").shows("Rapport does not know you.");
            window.hasNoViolations().isNotWiderThanItsWindow();
        }
    }
}
