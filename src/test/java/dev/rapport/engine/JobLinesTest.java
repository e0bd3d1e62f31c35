package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.operation.Lines;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
@Import(DueJobs.class)
class JobLinesTest {

    @Autowired
    GivenProject given;

    @Autowired
    Runs runs;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient sql;

    @Test
    void aJobThatFailsIsLoggedWithItsProjectAndWithoutWhatPeopleWrote() {
        Play play = given.project().begins();
        play.story().anAdvocacyCycleIsCompleted();
        Job timer = runs.timer(runs.of(play, "project-lifecycle"));
        String gone = "gone-" + play.key();
        sql.sql("update act_ru_variable set text_ = :gone where name_ = 'projectKey' and proc_inst_id_ = :run")
                .param("gone", gone)
                .param("run", timer.getProcessInstanceId())
                .update();

        try (Lines lines = Lines.open()) {
            jobs.run(timer);

            assertThat(lines.read())
                    .as(lines.written().toString())
                    .filteredOn(line -> line.path("level").asText().equals("WARN"))
                    .isNotEmpty()
                    .allSatisfy(line -> {
                        assertThat(line.path("project").asText()).isEqualTo(gone);
                        assertThat(line.path("failure").asText()).contains("Exception");
                        assertThat(line.path("person").isNull()).isTrue();
                    });
            assertThat(lines.written()).noneMatch(line -> line.contains("The project " + play.key()));
        }
    }
}
