package dev.rapport.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.RapportTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list that is agreed to names all that a project keeps about people: no table is left out. */
@RapportTest
class EverythingListedTest {

    /** Of a project, and naming nobody. */
    private static final Set<String> NAME_NOBODY = Set.of(
            "perception_result",
            "perception_round",
            "perception_turnout",
            "plan_frozen",
            "project_functionality",
            "project_impact",
            "project_listening",
            "project_unit",
            "project_wave",
            "trainee_count",
            "wave_progress");

    @Autowired
    List<Collecting> modules;

    @Autowired
    DataWords words;

    @Autowired
    JdbcClient sql;

    @Test
    void eachTableOfAProjectIsOnTheListOrNamesNobody() {
        Set<String> listed = new TreeSet<>();
        modules.forEach(module -> module.collected().forEach(one -> listed.addAll(one.tables())));
        Set<String> missing = new TreeSet<>(sql.sql("""
                        select distinct t.table_name from information_schema.tables t
                        join information_schema.columns c using (table_schema, table_name)
                        where t.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                            and c.column_name = 'project_key'
                        """).query(String.class).list());
        missing.removeAll(listed);
        missing.removeAll(NAME_NOBODY);

        assertThat(missing)
                .as("say in a Collecting what these keep about people, or that they name nobody")
                .isEmpty();
        assertThat(listed).doesNotContainAnyElementsOf(NAME_NOBODY);
    }

    @Test
    void eachIsSaidInWordsOnce() {
        assertThat(words.list())
                .extracting(DataWords.Line::name)
                .doesNotHaveDuplicates()
                .contains("interviews", "ballots", "parts", "remarks", "training", "absence", "acts");
        assertThat(words.list()).allSatisfy(line -> {
            assertThat(line.purpose()).isNotBlank();
            assertThat(line.seenBy()).isNotBlank();
            assertThat(line.kept()).isNotBlank();
        });
    }
}
