package dev.rapport.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What can be asked about the ways through a process, and how far they are walked. */
class WalksTest {

    private static final String CHOICE = """
            start s
            xor g
            user sign
            user skip
            user live
            end e
            s > g
            g ?> sign > live > e
            g !> skip > live
            """;

    private static final String BESIDE = """
            start s
            user early
            and fork
            user main
            user late
            end e terminate
            xor again
            call advocate
            catch wait timer
            service count
            s > early > fork > main > late > e
            fork > again > advocate > wait > count > again
            """;

    private static final String FAILING = """
            start s
            sub x
              start xs
              user sign
              xor g
              end xe
              end no error:e
              xs > sign > g
              g ?> xe
              g !> no
            .
            error:e caught on x
            user live
            end done
            end failed
            s > x > live > done
            caught > failed
            """;

    @Test
    void whatAlwaysComesBefore() {
        Walk walk = Drawn.walk(CHOICE);
        assertThat(walk.alwaysBefore(Set.of("sign"), "live")).isFalse();
        assertThat(walk.alwaysBefore(Set.of("sign", "skip"), "live")).isTrue();
        assertThat(walk.alwaysPasses(Set.of("sign"))).isFalse();
        assertThat(walk.alwaysPasses(Set.of("sign", "skip"))).isTrue();
        assertThat(walk.alwaysPasses(Set.of("live"))).isTrue();
        assertThat(walk.alwaysPasses(Set.of())).isFalse();
    }

    @Test
    void leavingByTheBoundaryIsNotCompleting() {
        Walk walk = Drawn.walk("start s\nuser sign\ntimer t on sign\nuser live\nend e\ns > sign > live > e\nt > live");
        assertThat(walk.alwaysBefore(Set.of("sign"), "live")).isFalse();
        assertThat(walk.alwaysBefore(Set.of("sign", "t"), "live")).isTrue();
    }

    @Test
    void whatIsWithinASubProcessCounts() {
        Walk walk = Drawn.walk(FAILING);
        assertThat(walk.troubles()).isEmpty();
        assertThat(walk.alwaysBefore(Set.of("sign"), "live")).isTrue();
        assertThat(walk.alwaysBefore(Set.of("sign"), "caught")).isTrue();
        assertThat(walk.alwaysBefore(Set.of("sign"), "xe")).isTrue();
        assertThat(walk.alwaysPasses(Set.of("sign"))).isTrue();
        assertThat(walk.alwaysPasses(Set.of("live"))).isFalse();
        assertThat(walk.elements()).contains("sign", "live");
        assertThat(walk.errors()).isEmpty();
    }

    @Test
    void theFirstOfSeveralEventsCounts() {
        Walk walk = Drawn.walk(
                "start s\nfirst g\ncatch m message\ncatch t timer\nuser live\nend e\ns > g > m > live > e\ng > t > live");
        assertThat(walk.alwaysBefore(Set.of("m"), "live")).isFalse();
        assertThat(walk.alwaysBefore(Set.of("m", "t"), "live")).isTrue();
    }

    @Test
    void aJoinWaitsForBoth() {
        Walk walk = Drawn.walk(
                "start s\nand f\nuser a\nuser b\nand j\nuser live\nend e\ns > f > a > j > live > e\nf > b > j");
        assertThat(walk.alwaysBefore(Set.of("a"), "live")).isTrue();
        assertThat(walk.alwaysBefore(Set.of("a"), "b")).isFalse();
    }

    @Test
    void whatEndsInAnErrorThatNobodyCatches() {
        assertThat(Drawn.walk("start s\nend no error:e\ns > no").errors()).containsExactly("failed");
        assertThat(Drawn.walk(FAILING.replace("error:e caught on x", "timer caught on x"))
                        .errors())
                .containsExactly("failed");
    }

    @Test
    void whatIsActiveAlone() {
        Walk walk = Drawn.walk(BESIDE);
        assertThat(walk.troubles()).isEmpty();
        assertThat(walk.alone(Set.of("early", "main", "late"), Set.of("advocate", "wait")))
                .containsExactly("early");
        assertThat(walk.alone(Set.of("early", "main", "late"), Set.of("advocate")))
                .containsExactly("early", "late", "main");
    }

    @Test
    void advocacyThatEndsBeforeTheProject() {
        Walk walk = Drawn.walk(
                "start s\nand f\nuser a\ncall adv\nand j\nuser b\nend e\ns > f > a > j > b > e\nf > adv > j");
        assertThat(walk.alone(Set.of("a", "b"), Set.of("adv"))).containsExactly("a", "b");
    }

    @Test
    void fiveHundredSteps() {
        StringBuilder lines = new StringBuilder("start s\nend e\n");
        StringBuilder flow = new StringBuilder("s");
        for (int at = 0; at < 120; at++) {
            lines.append("user a%1$d\nxor g%1$d\nuser b%1$d\nxor m%1$d\ng%1$d ?> b%1$d > m%1$d\n".formatted(at));
            flow.append(" > a%1$d > g%1$d\ng%1$d !> m%1$d\nm%1$d".formatted(at));
        }
        Walk walk = Drawn.walk(lines.append(flow).append(" > e").toString());
        assertThat(walk.troubles()).isEmpty();
        assertThat(walk.complete()).isTrue();
        assertThat(walk.alwaysBefore(Set.of("a7"), "b99")).isTrue();
        assertThat(walk.alwaysBefore(Set.of("b7"), "b99")).isFalse();
    }

    @Test
    void twelveParallelWaysOfFiveStepsEach() {
        Walk walk = Drawn.walk(parallel(12, 5, ""));
        assertThat(walk.troubles()).isEmpty();
        assertThat(walk.complete()).isTrue();
        assertThat(walk.alwaysPasses(Set.of("a3-2"))).isTrue();
        assertThat(walk.alwaysBefore(Set.of("a3-2"), "after")).isTrue();
        assertThat(walk.alwaysBefore(Set.of("a3-2"), "a4-4")).isFalse();
    }

    @Test
    void twelveParallelWaysBesideALoopAndATroubleAmongThem() {
        String loop = "xor again\ncall adv\nfork > again > adv > again\n";
        Walk sound = Drawn.walk(parallel(12, 5, loop).replace("end e", "end e terminate"));
        assertThat(sound.troubles()).isEmpty();
        assertThat(sound.complete()).isTrue();
        assertThat(sound.reached()).contains("adv", "after");
        Walk stuck = Drawn.walk(parallel(12, 5, loop + "xor c\nfork > c\nc ?> join\nuser no\nend n\nc !> no > n\n"));
        assertThat(stuck.troubles()).contains(new Trouble(Kind.DEADLOCK, "join", List.of("c")));
    }

    @Test
    void theBoundIsSaid() {
        Walk walk = Flow.walk(Drawn.process(parallel(3, 30, "")), 40);
        assertThat(walk.complete()).isFalse();
        assertThat(walk.troubles()).isEmpty();
        assertThat(walk.alwaysPasses(Set.of("after"))).isFalse();
        assertThat(walk.alwaysBefore(Set.of("a0-0"), "after")).isFalse();
    }

    @Test
    void thousandsOfParallelWays() {
        StringBuilder lines = new StringBuilder("start s\nand f\nor j\nend e\ns > f\nj > e\n");
        for (int at = 0; at < 3_000; at++) {
            lines.append("user a%1$d\nf > a%1$d > j\n".formatted(at));
        }
        assertThat(Drawn.walk(lines.toString()).complete()).isFalse();
    }

    @Test
    void thousandsOfStepsInARow() {
        StringBuilder flow = new StringBuilder("s");
        StringBuilder lines = new StringBuilder("start s\nend e\n");
        for (int at = 0; at < 6_000; at++) {
            lines.append("xor a%d\n".formatted(at));
            flow.append(" > a%d".formatted(at));
        }
        Walk walk = Drawn.walk(lines.append(flow).append(" > e").toString());
        assertThat(walk.troubles()).isEmpty();
        assertThat(walk.complete()).isTrue();
    }

    @Test
    void nothingBreaksIt() {
        assertThat(Drawn.walk("").troubles()).extracting(Trouble::kind).containsExactly(Kind.NO_START, Kind.NO_END);
        Drawn.walk("start s\ns > s");
        Drawn.walk("start s\nor j\ns > j\nj ?> j\nj ?> j");
        Drawn.walk("start s\nand j\ns > j\nj > j\nj > j");
        Drawn.walk("start s\ntimer t on nobody\ntimer u on t\nfirst g\ns > g\nt > g");
        Drawn.walk("start s\nuser a\ntimer t beside a\ns > a\nt > a\na > a");
        Drawn.walk("on error:e x\nuser a\n.\nuser x\nx > x");
        Drawn.walk("start s\nthrow l link:nowhere\ns > l");
        Flow.walk(Drawn.process(CHOICE), 0);
    }

    private static String parallel(int ways, int steps, String more) {
        StringBuilder lines = new StringBuilder("start s\nand fork\nand join\nuser after\nend e\n");
        lines.append("s > fork\njoin > after > e\n").append(more);
        for (int way = 0; way < ways; way++) {
            StringBuilder flow = new StringBuilder("fork");
            for (int step = 0; step < steps; step++) {
                lines.append("user a%d-%d\n".formatted(way, step));
                flow.append(" > a%d-%d".formatted(way, step));
            }
            lines.append(flow).append(" > join\n");
        }
        return lines.toString();
    }
}
