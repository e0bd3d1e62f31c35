package dev.rapport.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.project.HandingOverEverything;
import dev.rapport.refusal.Refused;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No file takes somebody away, or a unit's manager, with open work of a running project. */
@RapportTest
class LeavingTest {

    @Autowired
    Importing importing;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    GivenProject given;

    @Autowired
    Given givenPeople;

    @Autowired
    HandingOverEverything handing;

    @Test
    void whoStillHoldsSomethingIsNotTakenAwayUntilItIsHandedOver() {
        Play play = given.project().begins();
        Somebody cio = play.cio();
        Somebody nobody = givenPeople.person("cio");
        String unit = givenPeople.unit();
        String rows = row(cio, unit, "2020-01-01") + row(nobody, unit, "2020-01-01");

        assertThatThrownBy(() -> importing.importing(null, Files.of(Files.PEOPLE + rows)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.detail())
                                        .contains("people, line 2, until")
                                        .contains(cio.username())
                                        .contains("unit “" + unit + "”")
                                        .contains("one open task in " + play.key())
                                        .contains("Hand it over first")));
        assertThat(people.isActive(nobody.person())).as("all or nothing").isTrue();
        importing.importing(null, Files.of(Files.PEOPLE + row(cio, unit, "2035-01-01")));
        Somebody next = givenPeople.person("cio").whoMaySign();
        handing.handOver(play.changeManager().person(), cio.username(), next.username(), "He leaves.");
        play.as(next).completes("take-work-over", Map.of("decision", "accept"));
        importing.importing(null, Files.of(Files.PEOPLE + rows));

        assertThat(people.isActive(cio.person())).isFalse();
    }

    @Test
    void aUnitOfARunningProjectKeepsSomebodyWhoLeadsIt() {
        Play play = given.project().begins();
        String header = "unit,name,parent,manager\n";

        assertThatThrownBy(() -> importing.importing(Files.of(header + play.unit() + ",Night shift,,\n"), null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.detail())
                                        .contains("units, line 2, manager")
                                        .contains("Night shift (“" + play.unit() + "”) is a part of " + play.key())
                                        .contains("merged, split or closed")));
        assertThat(units.find(play.unit()).orElseThrow().manager())
                .isEqualTo(play.manager().username());
    }

    private static String row(Somebody somebody, String unit, String until) {
        return "%s,The one,,%s,cio,en,40,%s\n".formatted(somebody.username(), unit, until);
    }
}
