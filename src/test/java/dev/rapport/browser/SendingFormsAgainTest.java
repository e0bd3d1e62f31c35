package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.rapport.testing.FullDisk;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rapport cannot be reached, or cannot record anything: what was typed into a page's own form stays and is sent again. */
@RapportTest
@ExtendWith(Browsers.class)
class SendingFormsAgainTest {

    private static final String PURPOSE = "One plan for all cranes";

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    FullDisk disk;

    @Autowired
    JdbcClient sql;

    @Test
    void aProjectWrittenByHandIsCreatedOnce(Browsers.Running browsers) {
        String leader = someone("change-manager");
        String unit = given.unit();
        given.person("unit-manager").leading(unit);
        Map<String, String> people =
                Map.of("sponsor", someone("sponsor"), "cio", someone("cio"), "itLead", someone("it-lead"));
        String key = Given.unique("QUAY").toUpperCase(java.util.Locale.ROOT);
        try (Window window = browsers.window(port).signIn(leader, Given.Somebody.PASSWORD)) {
            Page page = window.page();
            window.open("/projects/new");
            page.locator("#key").fill(key);
            page.locator("#name").fill("Crane plan");
            page.locator("#purpose").fill(PURPOSE);
            page.locator("#goLive").fill("2031-05-01");
            people.forEach((role, username) -> page.locator("#" + role).selectOption(username));
            page.locator("#changeManager").selectOption(leader);
            page.locator("#units").selectOption(unit);
            page.locator("#functionality").fill("Berth plan");

            page.context().setOffline(true);
            window.press("Start the project").shows("Rapport could not be reached");
            assertThat(page.locator("#purpose").inputValue()).isEqualTo(PURPOSE);
            page.context().setOffline(false);

            disk.isFullFor(key);
            window.press("Send it again").shows("The disk of the database is full");
            assertThat(page.locator("#purpose").inputValue()).isEqualTo(PURPOSE);
            window.hasNoViolations();
            disk.hasRoomFor(key);

            page.reload();
            window.settled().shows("What you had typed here is in the form again");
            assertThat(page.locator("#purpose").inputValue()).isEqualTo(PURPOSE);
            assertThat(page.locator("#sponsor").inputValue()).startsWith("sponsor");
            assertThat(page.locator("#units").inputValue()).isEqualTo(unit);

            page.route("**/by-hand", SendingFormsAgainTest::loseTheAnswer);
            window.press("Start the project").shows("Rapport could not be reached");
            page.unroute("**/by-hand");
            assertThat(projects(key)).isEqualTo(1);
            window.press("Send it again").shows(PURPOSE);
            assertThat(page.url()).endsWith("/projects/" + key);

            window.open("/projects/new");
            assertThat(page.locator("#purpose").inputValue()).isEmpty();
        }
        assertThat(projects(key)).isEqualTo(1);
    }

    @Test
    void aChosenFileStaysChosenAndAfterAReloadIsAskedForByName(Browsers.Running browsers, @TempDir Path folder)
            throws Exception {
        Path units = Files.writeString(folder.resolve("our-units.csv"), "unit,name,parent,manager\n");
        String administrator = someone("administrator");
        String unit = Given.unique("quay");
        try (Window window = browsers.window(port).signIn(administrator, Given.Somebody.PASSWORD)) {
            Page page = window.page();
            window.open("/people/import");
            page.locator("#units").setInputFiles(units);

            page.context().setOffline(true);
            window.press("Import these files").shows("Still chosen: our-units.csv.");
            page.context().setOffline(false);
            Files.writeString(units, "unit,name,parent,manager\n" + unit + ",Quay,,\n");
            window.press("Send it again")
                    .shows("A file can no longer be read")
                    .shows("changed or moved since: our-units.csv.");

            page.reload();
            window.settled().shows("Choose our-units.csv again, under “Units”");
            window.hasNoViolations();
            page.locator("#units").setInputFiles(units);
            window.press("Import these files").shows("The import is done");
            window.hasNoViolations();
        }
        assertThat(sql.sql("select count(*) from unit where key = ?")
                        .param(unit)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsRefusedIsShownInPlaceWithWhatWasTyped(Browsers.Running browsers) {
        String leader = someone("change-manager");
        try (Window window = browsers.window(port).signIn(leader, Given.Somebody.PASSWORD)) {
            window.open("/projects/new");
            window.page().locator("#purpose").fill(PURPOSE);
            window.press("Start the project");
            window.page().locator("#key-wrong").waitFor();
            assertThat(window.page().locator("#purpose").inputValue()).isEqualTo(PURPOSE);
            assertThat(window.page().evaluate("document.activeElement.className"))
                    .asString()
                    .contains("problem");
            window.hasNoViolations();
        }
    }

    @Test
    void passwordsAreSentByTheBrowserAndKeptNowhere(Browsers.Running browsers) {
        String member = someone("member");
        try (Window window = browsers.window(port).signIn(member, Given.Somebody.PASSWORD)) {
            window.open("/password");
            window.page().locator("#current").fill("not mine at all");
            window.page().locator("#password").fill("only I know this");
            window.page().locator("#again").fill("only I know this");
            window.page().locator("form[action='/password'] button").click();
            window.shows("This is not your current password.");
            assertThat(window.page().evaluate("JSON.stringify({...sessionStorage})"))
                    .asString()
                    .doesNotContain("only I know this");
        }
    }

    private String someone(String role) {
        return given.person(role).withOwnPassword().username();
    }

    private static void loseTheAnswer(Route route) {
        route.fetch(new Route.FetchOptions().setMaxRedirects(0));
        route.abort();
    }

    private long projects(String key) {
        return sql.sql("select count(*) from project where key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }
}
