package dev.rapport.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.RapportTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nothing that is sent is answered with a failure of ours, with a word on how Rapport is built, or with an error while
 * something was changed; and nothing of it alarms who reads the log.
 */
@RapportTest
class FuzzingTest {

    private static final Logger LOG = LoggerFactory.getLogger(FuzzingTest.class);

    /** The calls that the build sends are always the same. */
    private static final long SEED = 20_260_301;

    /** Without such a link, and without the demo. */
    private static final Set<String> NOT_THERE = Set.of("GET /link/{token}", "GET /demo/clock", "GET /api/demo/clock");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @LocalServerPort
    int port;

    private Stage stage;

    @BeforeEach
    void setTheStage() {
        stage = beans.createBean(Stage.class);
    }

    @Test
    void callsAsDescribed() {
        look(stage.described(), 6, 0, SEED);
    }

    @Test
    void callsOfTheModeler() {
        look(new Modeler(stage).operations(), 12, 0, SEED);
    }

    @Test
    void pagesAndTheirForms() {
        look(new Pages(routes, stage).operations(), 3, 0, SEED);
    }

    /** Else a call ends before it comes to what is to be tried. */
    @Test
    void everyNameInAnAddressStandsForWhatIsThere() {
        SoftAssertions softly = new SoftAssertions();
        Wire wire = new Wire(port);
        Stream.of(stage.described(), new Modeler(stage).operations(), new Pages(routes, stage).operations())
                .flatMap(List::stream)
                .forEach(operation -> {
                    Call call = operation.sound().get();
                    softly.assertThat(call.places.keySet())
                            .as(operation.name())
                            .allMatch(stage::isKnown)
                            .hasSize((int) operation
                                    .path()
                                    .chars()
                                    .filter(c -> c == '{')
                                    .count());
                    if (operation.method().equals("GET") && !NOT_THERE.contains(operation.name())) {
                        softly.assertThat(wire.send(call.bytes()).status())
                                .as(operation.name())
                                .isBetween(200, 303);
                    }
                });
        softly.assertAll();
    }

    @Test
    void whatTakesADocumentIsAlwaysSentADeepOne() {
        Fuzzing fuzzing = new Fuzzing(new Wire(port), stage, new Writes(sql), SEED);
        List<Operation> taking = Stream.of(stage.described(), new Modeler(stage).operations())
                .flatMap(List::stream)
                .filter(operation -> operation.sound().get().json != null)
                .toList();

        assertThat(taking)
                .hasSizeGreaterThan(30)
                .allSatisfy(operation -> assertThat(fuzzing.chosen(operation, 1))
                        .extracting(Spoil::name)
                        .doesNotHaveDuplicates()
                        .containsAll(Odd.DEEP));
    }

    @Test
    void whatIsHardlyHttp() {
        Fuzzing fuzzing = new Fuzzing(new Wire(port), stage, new Writes(sql), SEED);
        try (LogWatch log = new LogWatch()) {
            String credentials = stage.call("GET /api/me").headers.get(0);
            new Crude(credentials).requests().forEach((words, bytes) -> fuzzing.send(Crude.ANY, words, bytes));
            LOG.info("Crude requests answered {}", fuzzing.answers());
            assertThat(fuzzing.complaints()).isEmpty();
            assertThat(log.alarms()).isEmpty();
        }
    }

    @Test
    void everyRowWrittenChangedOrDeletedIsNoticed() {
        Writes writes = new Writes(sql);
        for (String change : List.of(
                "insert into unit (key, name) values ('noticed', 'A unit')",
                "update unit set name = name where key = 'noticed'",
                "delete from unit where key = 'noticed'")) {
            long next = writes.next();
            Map<String, String> before = writes.state();
            sql.sql(change).update();
            assertThat(writes.next()).as(change).isGreaterThan(next);
            assertThat(Writes.between(before, writes.state())).as(change).containsExactly("unit");
        }
    }

    @Test
    @Tag("drill")
    void everythingOnce() {
        look(stage.described(), Integer.MAX_VALUE, 0, SEED);
        look(new Modeler(stage).operations(), Integer.MAX_VALUE, 0, SEED);
        setTheStage();
        look(new Pages(routes, stage).operations(), Integer.MAX_VALUE, 0, SEED);
    }

    @Tag("drill")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void severalAtOnce(long seed) {
        look(stage.described(), 0, 100, seed);
        look(new Modeler(stage).operations(), 0, 200, seed);
        setTheStage();
        look(new Pages(routes, stage).operations(), 0, 50, seed);
    }

    private void look(List<Operation> operations, int each, int several, long seed) {
        assertThat(operations).hasSizeGreaterThan(3);
        long begun = System.nanoTime();
        Fuzzing fuzzing = new Fuzzing(new Wire(port), stage, new Writes(sql), seed);
        try (LogWatch log = new LogWatch()) {
            operations.forEach(operation -> fuzzing.each(operation, each));
            operations.forEach(operation -> fuzzing.several(operation, several));
            LOG.info(
                    "Seed {}: {} operations answered {} in {} s",
                    seed,
                    operations.size(),
                    fuzzing.answers(),
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds());
            assertThat(fuzzing.complaints()).as("seed " + seed).isEmpty();
            assertThat(log.alarms()).as("seed " + seed).isEmpty();
        }
    }
}
