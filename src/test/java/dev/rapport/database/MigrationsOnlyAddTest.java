package dev.rapport.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** During an upgrade, nodes of two versions work on one database: what is newer only adds. */
class MigrationsOnlyAddTest {

    /** The newest migration before this promise was made. */
    private static final MigrationVersion BASELINE = MigrationVersion.fromVersion("30");

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @Test
    void whatIsNewerThanTheBaselineOnlyAdds() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            List<Path> newer = files.filter(file -> version(file).isNewerThan(BASELINE.getVersion()))
                    .sorted()
                    .toList();
            for (Path file : newer) {
                assertThat(SideBySide.complaints(Files.readString(file)))
                        .as(file.getFileName().toString())
                        .isEmpty();
            }
        }
        assertThat(MIGRATIONS.resolve("V30__message_and_commitment.sql")).exists();
    }

    private static MigrationVersion version(Path file) {
        return MigrationVersion.fromVersion(file.getFileName().toString().replaceFirst("^V(.+?)__.*", "$1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop table work_item                                            | drops what",
                "/* tidy */ DROP   VIEW open_work                                | drops what",
                "alter table work_item drop column answer                        | drops what",
                "alter table work_item drop constraint work_item_state_check     | drops what",
                "drop trigger playbook_act_stays on playbook_act                 | drops what",
                "alter table work_item rename column answer to said              | renames",
                "alter table work_item rename to task                            | renames",
                "alter table work_item alter column id type uuid using id::uuid  | changes the type",
                "alter table work_item alter id set data type uuid               | changes the type",
                "alter table work_item alter column unit set not null            | asks the version before",
                "alter table work_item add column wave int not null              | may not be empty",
                "alter table work_item add wave numeric(5, 2) not null           | may not be empty",
                "alter table act add a int not null default 1, add b int not null | may not be empty",
                "alter table work_item add constraint c check (unit <> '')       | forbids rows",
                "alter table work_item add unique (project_key, task)            | forbids rows",
                "create unique index one on work_item (project_key, task)        | forbids rows",
                "delete from act                                                 | takes rows away",
                "alter table act_ru_task add column wave int                     | changes a table of the engine",
                "truncate sign_in_failure                                        | takes rows away"
            })
    void whatBreaksTheVersionBeforeIsSeen(String statement, String complaint) {
        assertThat(SideBySide.complaints("create table other (id int);\n" + statement + ";\n"))
                .singleElement()
                .asString()
                .contains(complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table wave (id int primary key, name text not null)",
                "create table wave (id int); alter table wave add unique (id); create unique index u on wave (id)",
                "alter table work_item add column wave int",
                "alter table work_item add column wave int not null default 0",
                "alter table work_item add wave bigint not null generated always as identity",
                "create index work_item_by_wave on work_item (wave)",
                "drop index work_item_by_wave",
                "alter table work_item alter column unit drop not null",
                "update work_item set name = 'drop table; rename' where name = ''",
                "create function f() returns trigger language plpgsql as $$ begin delete from x; drop table x; end $$",
                "-- rename nothing; drop nothing\nalter table work_item add column wave int",
                "-- side by side: the version before never reads or writes it\ndrop table shipped_playbook"
            })
    void whatOnlyAddsIsFine(String statement) {
        assertThat(SideBySide.complaints(statement + ";")).isEmpty();
    }

    @Test
    void anExcuseNeedsAReasonAndCountsForOneStatement() {
        assertThat(SideBySide.complaints("-- side by side:\ndrop table a;")).hasSize(1);
        assertThat(SideBySide.complaints("-- side by side: nobody has used it since 1.2\ndrop table a;\ndrop table b;"))
                .singleElement()
                .asString()
                .contains("drop table b");
    }

    @Test
    void everyMigrationInJavaIsOlder() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> inJava = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).contains("implements JavaMigration"))
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertThat(inJava).as("migrations that this test cannot look into").containsExactly("EngineSchema.java");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
