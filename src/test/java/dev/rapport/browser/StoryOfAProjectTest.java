package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The main job, end to end: an organization is imported, a project is started from its file, and each role does its
 * part in the browser until go-live is signed and an auditor reads what happened. What several units do alike is done
 * once in the browser and for the others through the same calls.
 */
@RapportTest
@ExtendWith(Browsers.class)
class StoryOfAProjectTest {

    private static final Path FILES = Path.of("src", "test", "resources", "erp-27");
    private static final String FIRST_PASSWORD = "given by the administrator";
    private static final String OWN_PASSWORD = "chosen by the sponsor alone";
    private static final String UNIT = "Finance Central";
    private static final String MANAGER = "sven.zhang";

    @LocalServerPort
    int port;

    private ErpPeople people;

    @BeforeEach
    void bringPeople(@Autowired AutowireCapableBeanFactory beans) {
        people = beans.createBean(ErpPeople.class);
    }

    @Test
    void projectIsLedFromCharterToSignedGoLive(Browsers.Running browsers) {
        importOrganization(browsers);
        startProject(browsers);
        writeAndSignCharter(browsers);
        prepareUnits(browsers);
        goLive(browsers);
        readHistory(browsers);
    }

    private void importOrganization(Browsers.Running browsers) {
        try (Window admin = browsers.window(port).signIn("admin", RapportTest.ADMIN_PASSWORD)) {
            admin.follow("Import people").hasNoViolations();
            admin.page().getByLabel("Units").setInputFiles(FILES.resolve("units.csv"));
            admin.page().getByLabel("People").setInputFiles(FILES.resolve("people.csv"));
            admin.press("Import these files").shows("28").hasNoViolations();
            admin.open("/people/femi.patel").hasNoViolations();
            admin.page().getByLabel("New password").fill(FIRST_PASSWORD);
            admin.press("Set this password").complainsOfNothing();
        }
    }

    private void startProject(Browsers.Running browsers) {
        try (Window manager = as(browsers, "yusuf.kowalski")) {
            manager.open("/projects/new").hasNoViolations();
            manager.page().getByLabel("Project file").setInputFiles(FILES.resolve("erp-27.json"));
            manager.press("Start from this file").shows("Finance and procurement on one platform");
            manager.hasNoViolations().complainsOfNothing();
        }
        people.completeOthers("agree-to-data");
    }

    private void writeAndSignCharter(Browsers.Running browsers) {
        try (Window sponsor = browsers.window(port).signIn("femi.patel", FIRST_PASSWORD)) {
            sponsor.hasNoViolations()
                    .fill("The password you have now", FIRST_PASSWORD)
                    .fill("New password", OWN_PASSWORD)
                    .fill("New password, once more", OWN_PASSWORD)
                    .press("Change the password")
                    .shows("Your password is changed");
            sponsor.open("/tasks").follow("Write the business section").hasNoViolations();
            sponsor.page().locator("textarea").fill("Month end takes eleven days. We need three.");
            sponsor.press("Write the business section").shows("Done: Write the business section");
        }
        try (Window cio = as(browsers, "jae.ahmed")) {
            cio.open("/tasks").follow("Write the IT section");
            cio.page().locator("textarea").fill("We can do it by March with two developers.");
            cio.pressTwice("Write the IT section").shows("Done: Write the IT section");
        }
        try (Window controller = as(browsers, "sami.ito")) {
            controller.open("/tasks").follow("Judge the benefits").hasNoViolations();
            controller.chooseFirst();
            controller
                    .press("Sign your judgement")
                    .shows("Done: Judge the benefits")
                    .complainsOfNothing();
        }
        try (Window cio = as(browsers, "jae.ahmed")) {
            cio.open("/tasks")
                    .follow("Sign the charter as CIO")
                    .shows("Month end takes eleven days")
                    .hasNoViolations();
            cio.chooseFirst();
            cio.press("Sign the charter").shows("Done: Sign the charter as CIO").complainsOfNothing();
        }
        try (Window sponsor = browsers.window(port).signIn("femi.patel", OWN_PASSWORD)) {
            sponsor.open("/tasks").follow("Sign the charter as sponsor");
            sponsor.chooseFirst();
            sponsor.press("Sign the charter")
                    .shows("Done: Sign the charter as sponsor")
                    .complainsOfNothing();
        }
        assertThat(people.timesCompleted("Write the IT section")).isOne();
        comeTooLate(browsers);
        try (Window manager = as(browsers, MANAGER)) {
            manager.open("/tasks").follow("Sign the charter for the unit");
            manager.press("Sign the charter").shows("Do you agree");
            manager.hasNoViolations();
            manager.chooseFirst();
            manager.press("Sign the charter").shows("Done: Sign the charter for the unit");
        }
        people.completeOthers("unit-signs-charter");
        assertThat(people.phase()).isEqualTo("prepare");
    }

    /** Somebody fills a form that is completed meanwhile in another window: told plainly, and what was typed stays. */
    private void comeTooLate(Browsers.Running browsers) {
        try (Window slow = as(browsers, "luca.cohen")) {
            slow.open("/tasks").follow("Sign the charter for the unit").chooseFirst();
            slow.fill("Comment", "With two more weeks, please.");
            people.completeOthersOf("luca.cohen", "unit-signs-charter");
            slow.press("Sign the charter")
                    .shows("was already completed by Luca Cohen")
                    .hasNoViolations();
            assertThat(slow.page().getByLabel("Comment").first().inputValue())
                    .isEqualTo("With two more weeks, please.");
        }
    }

    private void prepareUnits(Browsers.Running browsers) {
        try (Window manager = as(browsers, MANAGER)) {
            manager.open("/tasks").follow("Confirm who needs training").hasNoViolations();
            manager.nameFirst("Who needs it").press("Confirm the training needs");
            manager.shows("Done: Confirm who needs training");
        }
        people.completeOthers("confirm-needs");
        try (Window training = as(browsers, people.trainer())) {
            training.open("/tasks").shows("You may take").hasNoViolations();
            training.page()
                    .locator(".task-row", new Page.LocatorOptions().setHasText(UNIT))
                    .locator("a")
                    .first()
                    .click();
            training.settled().hasNoViolations().press("Take this task").hasNoViolations();
            training.page().locator("[data-form-island] input").first().fill("15/01/2027");
            training.page().keyboard().press("Tab");
            training.fill("Place", "Room 4").fill("Trainer", "Grace Lopez").fill("Length in hours", "4");
            training.press("Schedule the session")
                    .shows("Done: Schedule a session")
                    .complainsOfNothing();
        }
        people.completeAll();
        assertThat(people.phase()).isEqualTo("go-live");
    }

    private void goLive(Browsers.Running browsers) {
        for (String who : List.of("femi.patel", "jae.ahmed")) {
            String password = who.equals("femi.patel") ? OWN_PASSWORD : Given.Somebody.PASSWORD;
            try (Window decider = browsers.window(port).signIn(who, password)) {
                decider.open("/tasks")
                        .page()
                        .locator(".task-row", new Page.LocatorOptions().setHasText("wave Pilot"))
                        .locator("a")
                        .first()
                        .click();
                decider.settled().shows("Health and Care South").hasNoViolations();
                decider.chooseFirst();
                decider.press("Sign the decision")
                        .shows("Done: Approve going live")
                        .complainsOfNothing();
            }
        }
        JsonNode signed = people.signOffs();
        assertThat(signed.findValuesAsText("decision")).contains("approved");
    }

    private void readHistory(Browsers.Running browsers) {
        try (Window auditor = as(browsers, people.auditor())) {
            auditor.open("/history").hasNoViolations().follow("Finance and procurement on one platform");
            auditor.shows("Femi Patel signed: I approve that")
                    .shows("Take every wave live")
                    .hasNoViolations();
            auditor.page().locator("[data-viewer] svg .djs-element").first().waitFor();
            Locator time = auditor.page().locator(".timeline-time time").first();
            assertThat(time.innerText())
                    .as("in the reader's zone")
                    .startsWith(LocalTime.ofInstant(Instant.parse(time.getAttribute("datetime")), Browsers.ZONE)
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString());
            auditor.open("/projects/ERP-27").shows("Approved").hasNoViolations().complainsOfNothing();
        }
    }

    private Window as(Browsers.Running browsers, String username) {
        people.mayEnter(username);
        return browsers.window(port).signIn(username, Given.Somebody.PASSWORD);
    }
}
