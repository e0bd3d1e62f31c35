package dev.rapport.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of trouble is seen, named at its element and told once. */
class TroublesTest {

    @Test
    void noStart() {
        troubles("user a\nend e\na > e", "NO_START p []");
    }

    @Test
    void severalStarts() {
        troubles("start s\nstart t\nuser a\nend e\ns > a > e\nt > a", "SEVERAL_STARTS p [s, t]");
    }

    @Test
    void noEnd() {
        troubles("start s\nxor m\nuser a\ns > m > a > m", "NO_END p []");
    }

    @Test
    void unreachedWithWhatFollows() {
        troubles("start s\nuser a\nend e\nuser b\nuser c\nend f\ns > a > e\nb > c > f", "UNREACHED b [c, f]");
    }

    @Test
    void unreachedLoop() {
        troubles("start s\nend e\nuser b\nuser c\ns > e\nb > c > b", "UNREACHED b [c]");
    }

    @Test
    void deadEnd() {
        troubles("start s\nxor g\nuser a\nend e\ns > g\ng ?> a\ng !> e", "DEAD_END a []");
    }

    @Test
    void aParallelJoinAfterAChoice() {
        troubles("""
                start s
                xor g
                user a
                user b
                and j
                user after
                end e
                s > g
                g ?> a > j
                g !> b > j
                j > after > e
                """, "DEADLOCK j [a, b]");
    }

    @Test
    void aJoinThatWaitsBesideALoop() {
        troubles("""
                start s
                and fork
                xor g
                user a
                user b
                and j
                end e terminate
                xor again
                call advocate
                s > fork > g
                g ?> a > j
                g !> b > j
                j > e
                fork > again > advocate > again
                """, "DEADLOCK j [a, b]");
    }

    @Test
    void anInclusiveJoinIsNotLookedAtAgainWhenSomethingEndsElsewhere() {
        troubles("""
                start s
                or fork
                user a
                user b
                timer late on b
                user c
                or j
                end e
                end f
                s > fork
                fork ?> a > j
                fork ?> b > j
                fork !> c > j
                j > e
                late > f
                """, "DEADLOCK j [b, c]");
    }

    @Test
    void aLoopWithoutExit() {
        troubles(
                "start s\nuser first\nxor m\nuser a\nuser b\nend e\nuser never\ns > first > m > a > b > m\nnever > e",
                "NEVER_ENDS m [a, b]",
                "UNREACHED never [e]");
    }

    @Test
    void aLoopThatSpawns() {
        troubles("""
                start s
                xor m
                user a
                and fork
                user side
                end t
                xor done
                end e
                s > m > a > fork > side > t
                fork > done
                done ?> e
                done !> m
                """, "PILES_UP side []");
    }

    @Test
    void aMissingJoin() {
        troubles(
                "start s\nand fork\nuser a\nuser b\nxor m\nuser c\nend e\ns > fork > a > m > c > e\nfork > b > m",
                "MULTIPLIED c []");
    }

    @Test
    void aLoopOfGateways() {
        troubles("start s\nxor m\nxor g\nend e\ns > m > g\ng ?> m\ng !> e", "ENDLESS_LOOP m [g]");
    }

    @Test
    void aGatewayThatLeadsToItself() {
        troubles("start s\nxor m\nend e\ns > m\nm ?> m\nm !> e", "ENDLESS_LOOP m []");
    }

    @Test
    void danglingFlows() {
        troubles(
                "start s\nend e\ns > e\ns > nowhere\nnothing > e",
                "DANGLING_FLOW s-nowhere [nowhere]",
                "DANGLING_FLOW nothing-e [nothing]");
    }

    @Test
    void aFlowAcrossTheBorderOfASubProcess() {
        troubles("""
                start s
                sub x
                  start xs
                  user inside
                  end xe
                  xs > inside > xe
                .
                end e
                s > x > e
                s > inside
                """, "DANGLING_FLOW s-inside [inside]");
    }

    @Test
    void aBoundaryEventWithoutFlow() {
        troubles("start s\nuser a\ntimer t on a\nend e\ns > a > e", "BOUNDARY_WITHOUT_FLOW t []");
    }

    @Test
    void aChoiceWithoutCondition() {
        troubles("start s\nxor g\nuser a\nend e\ns > g\ng > a > e\ng ?> e", "NO_CONDITION g [g-a]");
    }

    @Test
    void aChoiceWithoutDefault() {
        troubles("start s\nxor g\nuser a\nend e\ns > g\ng ?> a > e\ng ?> e", "NO_DEFAULT g []");
        troubles("start s\nuser a\nuser b\nend e\ns > a\na ?> b > e", "NO_DEFAULT a []");
    }

    @Test
    void conditionsThatNobodyAsks() {
        troubles(
                "start s\nand g\nuser a\nuser b\nend e\nend f\ns > g\ng ?> a > e\ng > b > f",
                "CONDITION_IGNORED g [g-a]");
        troubles("start s\nxor g\nend e\ns > g\ng ?> e", "CONDITION_IGNORED g [g-e]");
    }

    @Test
    void noEventAfterAnEventBasedGateway() {
        troubles("start s\nfirst g\nuser a\ncatch t timer\nend e\ns > g > a > e\ng > t > e", "NOT_AN_EVENT g [a]");
    }

    @Test
    void oneIdTwice() {
        troubles("start s\nuser a\nuser a\nend e\ns > a > e", "SAME_ID a []", "DEAD_END a []", "UNREACHED a []");
    }

    @Test
    void whatIsWrongInASubProcessIsToldOnceAndThere() {
        troubles("""
                start s
                sub x
                  start xs
                  xor g
                  user u
                  and j
                  end xe
                  xs > g
                  g ?> u > j
                  g !> j
                  j > xe
                .
                user after
                end e
                s > x > after > e
                """, "DEADLOCK j [g, u]");
    }

    @Test
    void whatFollowsASubProcessThatOnlyFails() {
        troubles("""
                start s
                sub x
                  start xs
                  user try
                  end failed error:e
                  xs > try > failed
                .
                error:e caught on x
                user after
                end e
                end f
                s > x > after > e
                caught > f
                """, "UNREACHED after [e]");
    }

    @Test
    void everyKindIsTestedHere() throws Exception {
        String tests = Files.readString(Path.of("src", "test", "java", "dev", "rapport", "flow", "TroublesTest.java"));
        assertThat(Kind.values()).allMatch(kind -> tests.contains("\"" + kind + " "));
    }

    private static void troubles(String lines, String... expected) {
        Walk walk = Drawn.walk(lines);
        List<String> told = walk.troubles().stream()
                .map(trouble -> trouble.kind() + " " + trouble.element() + " " + trouble.others())
                .toList();
        assertThat(told).containsExactlyInAnyOrder(expected);
        assertThat(walk.complete()).isTrue();
    }
}
