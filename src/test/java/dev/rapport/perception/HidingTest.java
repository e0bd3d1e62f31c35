package dev.rapport.perception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody can be told apart by what is shown, nor by what follows from it. */
class HidingTest {

    private static final int MANY = 20_000;

    /** How many of delivery and of operations answered, and what is shown. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, ''",
        "4, 0, ''",
        "5, 0, 'IT_DELIVERY IT'",
        "4, 4, 'IT'",
        "5, 4, 'IT'",
        "5, 5, 'IT_DELIVERY IT_OPERATIONS IT'",
        "40, 1, 'IT'",
        "1, 3, ''",
        "2, 3, 'IT'"
    })
    void aFewAreHiddenAndTheirNeighboursToo(int delivery, int operations, String shown) {
        assertThat(String.join(
                        " ",
                        Hiding.shown(
                                        Map.of(
                                                Party.IT_DELIVERY,
                                                said(delivery),
                                                Party.IT_OPERATIONS,
                                                said(operations)),
                                        Party.IT,
                                        5)
                                .keySet()
                                .stream()
                                .map(Party::name)
                                .toList()))
                .isEqualTo(shown);
    }

    @Test
    void fourAreHiddenAndFiveAreNot() {
        assertThat(Hiding.isEnough(said(4), 5)).isFalse();
        assertThat(Hiding.isEnough(said(5), 5)).isTrue();
        assertThat(Hiding.isEnough(Levels.of(9, 1, 1, 1, 1, 0), 5))
                .as("who cannot say is no answer")
                .isFalse();
    }

    @Test
    void aLargerGroupThatWasAgreedHidesMoreAndASmallerOneNothingLess() {
        assertThat(Hiding.isEnough(said(9), 10)).isFalse();
        assertThat(Hiding.isEnough(said(10), 10)).isTrue();
        assertThat(Hiding.isEnough(said(4), 1)).isFalse();
        Map<Party, Levels> sides = Map.of(Party.IT_DELIVERY, said(12), Party.IT_OPERATIONS, said(7));
        assertThat(Hiding.shown(sides, Party.IT, 5).keySet()).hasSize(3);
        assertThat(Hiding.shown(sides, Party.IT, 10).keySet()).containsOnly(Party.IT);
    }

    /** Whoever subtracts what is shown from the whole is left with five answers or more, or with nobody. */
    @Test
    void nothingFollowsBySubtraction() {
        Random random = new Random(20_261_128);
        for (int time = 0; time < MANY; time++) {
            Map<Party, Levels> sides = new EnumMap<>(Party.class);
            for (Party side : Party.SIDES.subList(0, 2 + random.nextInt(3))) {
                sides.put(side, random(random));
            }
            Map<Party, Levels> shown = Hiding.shown(sides, Party.IT, 5);

            assertThat(shown.values()).allMatch(levels -> levels.said() >= 5);
            if (shown.containsKey(Party.IT)) {
                int left = shown.get(Party.IT).said();
                int there = shown.get(Party.IT).all();
                for (Party side : sides.keySet()) {
                    left -= shown.containsKey(side) ? shown.get(side).said() : 0;
                    there -= shown.containsKey(side) ? shown.get(side).all() : 0;
                }
                assertThat(there == 0 || left >= 5)
                        .as("%s shows %s", sides, shown)
                        .isTrue();
            } else {
                assertThat(shown).isEmpty();
            }
        }
    }

    private static Levels said(int count) {
        return Levels.of(0, 0, 0, count, 0, 0);
    }

    private static Levels random(Random random) {
        int[] votes = new int[Tally.LEVELS];
        int people = random.nextInt(9);
        for (int one = 0; one < people; one++) {
            votes[random.nextInt(votes.length)]++;
        }
        return Levels.of(votes);
    }
}
