package dev.rapport.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages that no rail leads to: the one-time link, its end, and addresses that do not exist. */
@RapportTest
@ExtendWith(Browsers.class)
class LonelyPagesTest {

    private static final String CHOSEN = "three unrelated words";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Test
    void linkLetsAPersonChooseAPasswordOnce(Browsers.Running browsers) throws Exception {
        String link = link(given.person("member").username());
        new FourLooks(browsers, port).around(Map.of("link", link));
        try (Window window = browsers.window(port, 360, ColorScheme.DARK)) {
            window.open(link);
            window.fill("New password", CHOSEN).fill("New password, once more", CHOSEN);
            window.press("Choose this password and sign in").open("/tasks").shows("Nothing is asked of you");
        }
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1400, 360}) {
                try (Window late = browsers.window(port, width, colours)) {
                    late.open(link).hasNoViolations().isNotWiderThanItsWindow();
                    late.picture("link-ended-" + width + "-" + colours);
                }
            }
        }
    }

    @Test
    void addressThatDoesNotExistSaysSo(Browsers.Running browsers) {
        String somebody = given.person("member").withOwnPassword().username();
        try (Window window = browsers.window(port, 360, ColorScheme.LIGHT)) {
            window.signIn(somebody, Given.Somebody.PASSWORD).open("/tasks/none").shows("There is nothing here");
            window.hasNoViolations().isNotWiderThanItsWindow();
        }
    }

    private String link(String username) throws Exception {
        String answer = visits.callingAsAdministrator()
                .json("POST", "/api/people/" + username + "/link", "")
                .body();
        return URI.create(new ObjectMapper().readTree(answer).findValue("link").asText())
                .getPath();
    }
}
