package dev.rapport.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.markup.Element;
import dev.rapport.markup.Limits;
import dev.rapport.markup.Markup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that can be walked to their ends are not complained about. */
class SoundProcessesTest {

    static List<Path> shipped() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsShipped(Path file) throws Exception {
        Element root = Markup.read(Files.readAllBytes(file), Limits.MODEL);
        sound(Flow.walk(root.child(Reading.BPMN, "process").orElseThrow()));
    }

    @Test
    void theShippedLifecycle() throws Exception {
        Path file = Path.of("processes", "project-lifecycle", "project-lifecycle.bpmn");
        Walk walk = Flow.walk(Markup.read(Files.readAllBytes(file), Limits.MODEL)
                .child(Reading.BPMN, "process")
                .orElseThrow());
        assertThat(walk.alwaysBefore(Set.of("align"), "take-waves-live")).isTrue();
        assertThat(walk.alwaysBefore(Set.of("advocate"), "take-waves-live")).isFalse();
        assertThat(walk.alwaysPasses(Set.of("close-project"))).isTrue();
        assertThat(walk.alone(
                        Set.of("align", "take-waves-live", "close-project"), Set.of("advocate", "next-advocacy-cycle")))
                .isEmpty();
        assertThat(walk.alone(Set.of("align"), Set.of("advocate"))).containsExactly("align");
    }

    @Test
    void theShippedWave() throws Exception {
        Path file = Path.of("processes", "wave", "wave.bpmn");
        Walk walk = Flow.walk(Markup.read(Files.readAllBytes(file), Limits.MODEL)
                .child(Reading.BPMN, "process")
                .orElseThrow());
        assertThat(walk.alwaysBefore(Set.of("train"), "decide-go-live")).isTrue();
        assertThat(walk.alwaysBefore(Set.of("decide-go-live"), "care")).isTrue();
        assertThat(walk.alwaysPasses(Set.of("care"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                start s
                user a
                end e
                s > a > e
                """,
                // a choice with a loop back
                """
                start s
                xor begin
                user write
                user approve
                xor approved
                end e
                s > begin > write > approve > approved
                approved ?> e
                approved !> begin
                """,
                // parallel in a loop
                """
                start s
                xor again
                and fork
                user a
                user b
                and join
                xor done
                end e
                s > again > fork > a > join > done
                fork > b > join
                done ?> e
                done !> again
                """,
                // inclusive
                """
                start s
                or fork
                user a
                user b
                user c
                or join
                end e
                s > fork
                fork ?> a > join
                fork ?> b > join
                fork !> c > join
                join > e
                """,
                // the first event
                """
                start s
                first g
                catch m message
                catch t timer
                user a
                user b
                end e
                end f
                s > g > m > a > e
                g > t > b > f
                """,
                // a reminder beside and a deadline
                """
                start s
                xor begin
                user a
                timer remind beside a
                timer late on a
                user reminding
                user escalate
                xor done
                end e
                end r
                s > begin > a > done
                remind > reminding > r
                late > escalate > done
                done ?> e
                done !> begin
                """,
                // a sub-process that fails
                """
                start s
                sub x
                  start xs
                  user sign
                  xor signed
                  end xe
                  end failed error:e
                  xs > sign > signed
                  signed ?> xe
                  signed !> failed
                .
                error:e caught on x
                user repair
                end done
                end repaired
                s > x > done
                caught > repair > repaired
                """,
                // an event sub-process in place of everything, and one beside
                """
                start s
                user a
                end e
                s > a > e
                on message stop
                  user leave
                  end left
                  stop-begun > leave > left
                .
                on message ask beside
                  user answer
                  end answered
                  ask-begun > answer > answered
                .
                """,
                // a loop beside that ends with everything
                """
                start s
                and fork
                user main
                end e terminate
                xor again
                call advocate
                catch wait timer
                s > fork > main > e
                fork > again > advocate > wait > again
                """,
                // links
                """
                start s
                user a
                throw out link:there
                catch in link:there
                user b
                end e
                s > a > out
                in > b > e
                """,
                // conditions at a step itself
                """
                start s
                user a
                user b
                user c
                end e
                end f
                s > a
                a ?> b > e
                a !> c > f
                """,
                // two parallel ways that each end
                """
                start s
                and fork
                user a
                user b
                end e
                end f
                s > fork > a > e
                fork > b > f
                """,
                // several events start it
                """
                start s message
                start t timer
                xor m
                user a
                end e
                s > m > a > e
                t > m
                """
            })
    void drawn(String lines) {
        sound(Drawn.walk(lines));
    }

    private static void sound(Walk walk) {
        assertThat(walk.troubles()).isEmpty();
        assertThat(walk.complete()).isTrue();
        assertThat(walk.reached()).containsExactlyInAnyOrderElementsOf(walk.elements());
    }
}
