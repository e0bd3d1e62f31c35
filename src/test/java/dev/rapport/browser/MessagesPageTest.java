package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import dev.rapport.correspondence.SendingMessage;
import dev.rapport.organization.Role;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody sees of messages, on a phone too. */
@RapportTest
@ExtendWith(Browsers.class)
class MessagesPageTest {

    @LocalServerPort
    int port;

    @Autowired
    GivenProject given;

    @Autowired
    SendingMessage sending;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theBarAtTheFootShowsHowManyAreNew(Browsers.Running browsers) {
        Play play = given.project().begins();
        Given.Somebody reader = play.changeManager().withOwnPassword();
        for (int number = 1; number <= 12; number++) {
            send(play, "Week " + number);
        }
        try (Window window = browsers.window(port, 360, ColorScheme.LIGHT)) {
            window.signIn(reader.username(), Given.Somebody.PASSWORD).open("/tasks");
            Locator count = window.page().locator(".rail-link[href='/messages'] .count");
            assertThat(count.isVisible()).isTrue();
            assertThat(count.innerText()).startsWith("12");
            BoundingBox bar = window.page().locator(".rail").boundingBox();
            BoundingBox box = count.boundingBox();
            assertThat(box.y).isBetween(bar.y, bar.y + bar.height - box.height);
            window.hasNoViolations().isNotWiderThanItsWindow().picture("foot-bar-360");
            window.follow("Messages").press("Mark all as read");
            assertThat(count.count()).isZero();
            window.hasNoViolations().complainsOfNothing();
        }
    }

    private void send(Play play, String subject) {
        transaction.executeWithoutResult(status -> sending.send(
                play.key(), null, Role.CHANGE_MANAGER, subject, "Training begins on Monday.\nTell your team."));
    }
}
