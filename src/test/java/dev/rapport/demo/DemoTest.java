package dev.rapport.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.access.SigningRight;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.testing.RapportDemoTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportDemoTest
class DemoTest {

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    SigningRight signing;

    @Autowired
    Visits visits;

    @Autowired
    DemoPeople demoPeople;

    @Test
    void everyRoleIsThereAndEveryUnitHasAManagerAndPeople() throws IOException {
        for (Role role : Role.values()) {
            assertThat(people.holders(role)).as(role.key()).isNotEmpty();
        }
        List<Unit> all = units.all();
        for (String key : unitsOfTheDemo()) {
            Unit unit = all.stream()
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .orElseThrow();
            assertThat(people.membersOf(key)).as(key).hasSizeGreaterThanOrEqualTo(3);
            assertThat(people.find(String.valueOf(unit.manager()))).isPresent();
        }
        demoPeople.settle();
    }

    private static List<String> unitsOfTheDemo() throws IOException {
        return keysOf("units.csv");
    }

    private static List<String> keysOf(String table) throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/demo", table)).stream()
                .skip(1)
                .map(line -> line.split(",", 2)[0])
                .toList();
    }

    /** Other tests may have brought people of their own into the same database. */
    private Person holderOfTheDemo(Role role) throws IOException {
        List<String> usernames = keysOf("people.csv");
        return people.holders(role).stream()
                .filter(person -> usernames.contains(person.username()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNewcomerEntersAsEachRoleAndMaySign() throws IOException {
        Person manager = holderOfTheDemo(Role.UNIT_MANAGER);
        String page = visits.anybody().get("/sign-in").body();

        assertThat(page).contains("This is a demo.", "Enter as unit manager", manager.name());
        assertThat(visits.calling(manager.username(), "demo").get("/api/me").statusCode())
                .isEqualTo(200);
        assertThat(signing.maySign(manager.username())).isTrue();
        Visitor auditor = visits.signedIn(holderOfTheDemo(Role.AUDITOR).username(), "demo");
        assertThat(auditor.get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyReplacesTheKnownPassword() throws IOException {
        Visitor member = visits.calling(holderOfTheDemo(Role.MEMBER).username(), "demo");

        assertThat(member.json("PUT", "/api/me/password", "{\"current\":\"demo\",\"password\":\"twelve letters\"}")
                        .statusCode())
                .isEqualTo(403);
    }
}
