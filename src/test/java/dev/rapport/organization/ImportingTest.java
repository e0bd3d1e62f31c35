package dev.rapport.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.refusal.Refused;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class ImportingTest {

    @Autowired
    Importing importing;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Test
    void bringsAWholeOrganizationQuicklyAndTheSameAgainChangesNothing() {
        String prefix = Given.unique("whole");
        String unitRows = Files.units(prefix, 72);
        String personRows = Files.people(prefix, 1_200, 72);

        Instant start = Instant.now();
        ImportReport first = importing.importing(Files.of(unitRows), Files.of(personRows));
        Duration took = Duration.between(start, Instant.now());
        ImportReport again = importing.importing(Files.of(unitRows), Files.of(personRows));

        assertThat(first.units()).isEqualTo(new ImportReport.Counts(72, 0, 0));
        assertThat(first.people()).isEqualTo(new ImportReport.Counts(1_200, 0, 0));
        assertThat(took).isLessThan(Duration.ofSeconds(5));
        assertThat(again.changedNothing()).isTrue();
        assertThat(again.people().unchanged()).isEqualTo(1_200);
        assertThat(people.membersOf(prefix + "-u3")).hasSize(17);
    }

    @Test
    void changesARowThatDiffersAndKeepsWhoIsAbsent() {
        String prefix = Given.unique("change");
        importing.importing(Files.of(Files.units(prefix, 2)), Files.of(Files.people(prefix, 5, 2)));

        ImportReport report = importing.importing(
                null,
                Files.of(Files.PEOPLE
                        + "%s-p4,New Name,n@example.org,%s-u1,member; auditor,de,20,2031-12-31\n"
                                .formatted(prefix, prefix)));

        assertThat(report.people()).isEqualTo(new ImportReport.Counts(0, 1, 0));
        Person changed = people.find(prefix + "-p4").orElseThrow();
        assertThat(changed.name()).isEqualTo("New Name");
        assertThat(changed.roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.AUDITOR);
        assertThat(people.find(prefix + "-p3")).isPresent();
    }

    @Test
    void readsByteOrderMarkWindowsLineEndsQuotesAndAnyOrderOfColumns() {
        String username = Given.unique("marked");
        String file = "\uFEFFname,username,email,unit,roles,language,hours,until\r\n\"Doe, \"\"Jo\"\"\"," + username
                + ",,,vendor|sponsor,en,37.50,\r\n";

        importing.importing(null, Files.of(file));

        Person person = people.find(username).orElseThrow();
        assertThat(person.name()).isEqualTo("Doe, \"Jo\"");
        assertThat(person.hours()).isEqualByComparingTo("37.5");
        assertThat(person.roles()).containsExactlyInAnyOrder(Role.VENDOR, Role.SPONSOR);
    }

    @Test
    void oneBadRowAndNothingIsImported() {
        String prefix = Given.unique("nothing");

        assertThatThrownBy(() -> importing.importing(
                        Files.of(Files.units(prefix, 2)),
                        Files.of(Files.people(prefix, 3, 2) + "x y,Bad,,,vendor,en,1,\n")))
                .isInstanceOf(Refused.class);

        assertThat(units.find(prefix + "-u0")).isEmpty();
        assertThat(people.find(prefix + "-p0")).isEmpty();
    }

    @Test
    void aCircleThroughStoredUnitsIsRefused() {
        String prefix = Given.unique("circle");
        importing.importing(Files.of(Files.UNITS + "%1$s-a,A,,\n%1$s-b,B,%1$s-a,\n".formatted(prefix)), null);

        assertThatThrownBy(
                        () -> importing.importing(Files.of(Files.UNITS + "%1$s-a,A,%1$s-b,\n".formatted(prefix)), null))
                .hasMessageContaining("correction");
    }

    @Test
    void aStoredUnitsManagerKeepsTheRole() {
        String prefix = Given.unique("keeps");
        importing.importing(Files.of(Files.units(prefix, 1)), Files.of(Files.people(prefix, 1, 1)));

        assertThatThrownBy(() -> importing.importing(
                        null, Files.of(Files.PEOPLE + "%1$s-p0,P,,%1$s-u0,member,en,1,\n".formatted(prefix))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().get(0).detail())
                                .contains("line 2, roles", "unit-manager"));
    }
}
