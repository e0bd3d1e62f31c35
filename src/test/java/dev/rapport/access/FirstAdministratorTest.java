package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.operation.LogSettings;
import dev.rapport.organization.AppointingAdministrator;
import dev.rapport.organization.People;
import dev.rapport.organization.Role;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@RapportTest
class FirstAdministratorTest {

    @Autowired
    AppointingAdministrator appointing;

    @Autowired
    People people;

    @Autowired
    Credentials credentials;

    @Autowired
    PasswordHashes hashes;

    @Autowired
    Sessions sessions;

    @Autowired
    DemoEntrances entrances;

    @Autowired
    SigningRight signing;

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Test
    void theGivenPasswordMakesAnAdministratorWhoMaySign() {
        assertThat(visits.callingAsAdministrator().get("/api/me").body()).contains("\"roles\":[\"administrator\"]");
        assertThat(signing.maySign("admin")).isTrue();
    }

    @Test
    void nobodyIsMadeWhereAnAdministratorHasAPassword() {
        assertThat(starting(null, false).ensure()).isEqualTo(FirstAdministrator.Way.KNOWN_ALREADY);
    }

    @Test
    @Transactional
    void aLogForMachinesGetsNoPassword() {
        people.holders(Role.ADMINISTRATOR)
                .forEach(person -> credentials.save(new Credential(person.username(), "{none}", false, true)));

        assertThat(starting(null, false, "json").ensure()).isEqualTo(FirstAdministrator.Way.PASSWORD_TO_BE_GIVEN);
        assertThat(credentials.find("admin").orElseThrow().passwordHash()).isEqualTo("{none}");
    }

    @Test
    @Transactional
    void withoutAnyARandomPasswordIsMadeThatHasToBeReplaced() {
        people.holders(Role.ADMINISTRATOR)
                .forEach(person -> credentials.save(new Credential(person.username(), "{none}", false, true)));

        assertThat(starting(null, true).ensure()).isEqualTo(FirstAdministrator.Way.KNOWN_ALREADY);
        assertThat(starting(null, false).ensure()).isEqualTo(FirstAdministrator.Way.PRINTED_PASSWORD);
        assertThat(credentials.find("admin").orElseThrow().setByAdministrator()).isTrue();
    }

    @Test
    void knownPasswordsOpenNothingWhileTheDemoIsOff() {
        Given.Somebody member = given.person("member");
        entrances.open(java.util.List.of(member.username()));

        assertThat(visits.calling(member.username(), DemoEntrances.PASSWORD)
                        .get("/api/me")
                        .statusCode())
                .isEqualTo(401);
        assertThat(signing.maySign(member.username())).isFalse();
    }

    private FirstAdministrator starting(@org.jspecify.annotations.Nullable String password, boolean demo) {
        return starting(password, demo, "plain");
    }

    private FirstAdministrator starting(@org.jspecify.annotations.Nullable String password, boolean demo, String log) {
        return new FirstAdministrator(
                appointing,
                people,
                credentials,
                hashes,
                sessions,
                new AccessSettings(password, false, null),
                () -> demo,
                new LogSettings(log));
    }
}
