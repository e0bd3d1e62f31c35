package dev.rapport.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class UnitsTest {

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Given given;

    @Test
    void aUnitManagerLeadsTheUnitAndAllBelow() {
        String top = given.unit();
        String middle = given.unitBelow(top);
        String low = given.unitBelow(middle);
        String own = given.unit();
        Person manager = given.person("unit-manager").leading(middle).in(own).person();

        assertThat(units.ledBy(manager)).containsExactlyInAnyOrder(middle, low, own);
        assertThat(units.ledBy(given.person("member").in(top).person())).isEmpty();
    }

    @Test
    void managersAboveComeNearestFirstAndOnlyWhileActive() {
        String top = given.unit();
        String middle = given.unitBelow(top);
        String low = given.unitBelow(given.unitBelow(middle));
        Person first = given.person("unit-manager").leading(middle).person();
        Person second = given.person("unit-manager").leading(top).person();
        given.person("unit-manager").leading(low);

        assertThat(units.managersAbove(low)).containsExactly(first, second);
    }

    @Test
    void accessEndsAfterTheLastDay() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String unit = given.unit();
        Person lastDay = given.person("member").in(unit).until(today).person();
        Person gone = given.person("member").in(unit).until(today.minusDays(1)).person();

        assertThat(people.isActive(lastDay)).isTrue();
        assertThat(people.isActive(gone)).isFalse();
        assertThat(people.membersOf(unit)).containsExactly(lastDay);
        assertThat(people.holders(Role.MEMBER)).contains(lastDay).doesNotContain(gone);
        assertThat(people.all(java.util.List.of(gone.username(), "nobody"))).containsOnlyKeys(gone.username());
    }
}
