package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A dump is taken while people work and restored elsewhere. Meanwhile a newer Rapport has brought its schema, as in the
 * middle of an upgrade: this one goes on working, and starts, on a schema that is ahead of it.
 */
class BackupIT {

    private static final Duration TO_GET_THERE = Duration.ofSeconds(60);
    private static final String KEY = "CRANE-31";

    @TempDir(factory = BelowTarget.class)
    Path folder;

    @Test
    void aProjectIsFinishedFromADumpTakenWhilePeopleWorkThoughTheSchemaIsAlreadyNewer() throws Exception {
        Path dump = folder.resolve("rapport.dump");
        try (GivenPostgres postgres = GivenPostgres.start(folder)) {
            postgres.execute(
                    "postgres",
                    "create role rapport login",
                    "create database rapport owner rapport",
                    "create database restored owner rapport");
            Set<String> acknowledged = dumpedAtWork(postgres, dump);
            postgres.restore(dump, "restored");

            assertThat(postgres.column("restored", "select id from work_item where state = 'completed'"))
                    .containsAll(acknowledged);
            try (Running restored = launch(postgres, "restored").start()) {
                Players players = new Players(KEY);
                assertThat(players.open(restored)).isNotEmpty();
                players.playToTheEnd(restored);
                assertThat(postgres.column("restored", "select id from work_item where state = 'open'"))
                        .isEmpty();
                assertThat(restored.trouble()).singleElement().asString().contains("has a version (999)");
            }
        }
    }

    /** @return the tasks whose completion had been acknowledged before the dump began */
    private Set<String> dumpedAtWork(GivenPostgres postgres, Path dump) throws Exception {
        Players players = new Players(KEY);
        try (Running rapport = launch(postgres, "rapport").start()) {
            players.begin(rapport, List.of("cranes", "pilots", "customs", "logistics", "warehouse"));
            CompletableFuture<Void> playing = CompletableFuture.runAsync(() -> players.play(rapport));
            awaitAct(rapport, players, playing, 3);
            aNewerRapportBringsItsSchema(postgres);
            awaitAct(rapport, players, playing, players.acknowledged().size() + 2);
            Set<String> acknowledged = Set.copyOf(players.acknowledged());
            postgres.dump("rapport", dump);
            assertThat(playing).as("people at work").isNotDone();
            assertThat(rapport.trouble())
                    .filteredOn(line -> line.contains(" --- ["))
                    .as("what the log says")
                    .isEmpty();
            rapport.kill();
            playing.exceptionally(cutOff -> null).join();
            return acknowledged;
        }
    }

    private static void awaitAct(Running rapport, Players players, CompletableFuture<Void> playing, int many) {
        assertThat(Deadline.met(
                        TO_GET_THERE,
                        () -> playing.isDone() || players.acknowledged().size() >= many))
                .isTrue();
        assertThat(playing)
                .as(() -> "people at work; the log says " + rapport.trouble())
                .isNotDone();
    }

    /** A table, and a column in each of ours: all that a migration may bring. */
    private static void aNewerRapportBringsItsSchema(GivenPostgres postgres) throws SQLException {
        List<String> tables = postgres.column(
                "rapport",
                "select tablename from pg_tables where schemaname = 'public' and tablename not like 'act\\_%'"
                        + " and tablename <> 'flyway_schema_history'");
        assertThat(tables).contains("work_item", "spring_session", "playbook_version");
        for (String table : tables) {
            postgres.execute("rapport", "alter table " + table + " add column from_a_newer_version text");
        }
        postgres.execute(
                "rapport",
                "create table from_a_newer_version (id int primary key)",
                "insert into flyway_schema_history values (999, '999', 'from a newer version', 'SQL',"
                        + " 'V999__from_a_newer_version.sql', 1, 'rapport', now(), 1, true)");
    }

    private Launch launch(GivenPostgres postgres, String database) {
        return Launch.from(folder)
                .prepared()
                .with("RAPPORT_DEMO", "true")
                .with("SPRING_DATASOURCE_URL", postgres.url(database))
                .with("SPRING_DATASOURCE_USERNAME", "rapport")
                .with("SPRING_DATASOURCE_PASSWORD", "not asked for");
    }
}
