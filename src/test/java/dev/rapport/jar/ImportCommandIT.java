package dev.rapport.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import} while no Rapport runs. */
class ImportCommandIT {

    @TempDir(factory = BelowTarget.class)
    Path folder;

    @Test
    void filesAreImportedWholeOrNotAtAllAndTheSameRowsAgainChangeNothing() throws Exception {
        Path units = file("units.csv", "unit,name,parent,manager", "yard,Yard,,ada.byron", "dock,Dock,yard,");
        Path people = file(
                "people.csv",
                "username,name,email,unit,roles,language,hours,until",
                "ada.byron,Ada Byron,,yard,unit-manager,en,40,");
        Path bad = file(
                "bad.csv",
                "username,name,email,unit,roles,language,hours,until",
                "new.comer,New Comer,,dock,member,en,40,",
                "no.where,No Where,,nowhere,member,en,40,",
                "no.role,No Role,,dock,captain,en,40,");

        Launch launch = Launch.from(folder);
        assertImported(importing(launch, units, people), "Units: 2 added, 0 changed, 0 unchanged", "People: 1 added");
        launch.prepared();
        assertRefused(importing(launch, units, bad));
        Files.writeString(people, "new.comer,New Comer,,dock,member,en,40,\n", StandardOpenOption.APPEND);
        assertImported(
                importing(launch, units, people),
                "Units: 0 added, 0 changed, 2 unchanged",
                "People: 1 added, 0 changed, 1 unchanged");
    }

    private Launch.Ended importing(Launch launch, Path units, Path people) throws Exception {
        Launch.Ended ended = launch.run("import", "--units", units.toString(), "--people=" + people);
        assertThat(folder.resolve("data/postgres/postmaster.pid"))
                .as("a database server left behind")
                .doesNotExist();
        assertThat(ended.output()).doesNotContain("\tat ", " WARN ", " ERROR ");
        return ended;
    }

    private static void assertImported(Launch.Ended ended, String... counts) {
        assertThat(ended.exit()).isZero();
        assertThat(ended.output().lines()).hasSize(2);
        assertThat(ended.output()).contains(counts);
    }

    private static void assertRefused(Launch.Ended ended) {
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.output())
                .contains("line 3", "nowhere", "line 4", "captain")
                .doesNotContain("line 2");
    }

    private Path file(String name, String... lines) throws Exception {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
