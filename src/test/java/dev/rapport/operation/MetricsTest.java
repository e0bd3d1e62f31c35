package dev.rapport.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@RapportTest
class MetricsTest {

    @Autowired
    Visits visits;

    @Autowired
    Casting casting;

    @Autowired
    GivenProject given;

    @Autowired
    List<Watched> watched;

    @Autowired
    JdbcClient sql;

    @Test
    void onlyAdministratorsReadThem() {
        HttpResponse<String> nobody = visits.anybody().get("/actuator/prometheus");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).doesNotContain("rapport_");
        Cast cast = casting.cast();
        HttpResponse<String> other = cast.calls("change-manager").get("/actuator/prometheus");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("Metrics are for administrators.");
        assertThat(visits.administrator().get("/actuator/prometheus").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theyNameNobodyAndNoProject() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        cast.complete("sponsor", cast.task(project, "write-business-section"), "{\"text\":\"Three days.\"}");
        cast.calls("sponsor").get("/projects/" + project);

        assertThat(scrape())
                .contains("uri=\"/api/tasks/{id}/complete\"")
                .doesNotContain(project)
                .doesNotContain(cast.name("sponsor"))
                .doesNotContain("Three days.");
    }

    @Test
    void actsAreCountedByKindOnceTheyAreCommitted() {
        Play play = given.project().begins();
        double completed = value("rapport_acts_total{act=\"task-completed\"}");
        double done = value("rapport_completion_seconds_count{outcome=\"done\"}");
        double refused = value("rapport_completion_seconds_count{outcome=\"refused\"}");
        play.story().theCharterIsWritten();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> play.as(play.sponsor()).refuses("sponsor-signs-charter", ""))
                .isInstanceOf(dev.rapport.refusal.Refused.class);

        assertThat(value("rapport_acts_total{act=\"task-completed\"}")).isEqualTo(completed + 2);
        assertThat(value("rapport_completion_seconds_count{outcome=\"done\"}")).isEqualTo(done + 2);
        assertThat(value("rapport_completion_seconds_count{outcome=\"refused\"}"))
                .isEqualTo(refused + 1);
    }

    @Test
    void failedSignInsAreCounted() {
        double before = value("rapport_sign_in_failures_total");
        visits.calling("nobody-at-all", "wrong").get("/api/me");

        assertThat(value("rapport_sign_in_failures_total")).isEqualTo(before + 1);
    }

    @Test
    void whatModulesWatchIsReadFromTheDatabase() {
        given.project().begins();
        String all = scrape();

        assertThat(watched).hasSizeGreaterThanOrEqualTo(6).allSatisfy(figure -> {
            assertThat(figure.meaning()).matches("[A-Z].+[a-z]");
            assertThat(all).containsPattern("(?m)^" + prometheus(figure) + " \\d+\\.0$");
        });
        assertThat(value("rapport_work_items_open")).isPositive();
        assertThat(all)
                .containsPattern("(?m)^rapport_database_disk_free_bytes \\d\\.")
                .contains("hikaricp_connections_active");
    }

    @Test
    @Transactional
    void openWorkIsCountedFromAnIndexAlone() {
        sql.sql("set local enable_seqscan = off").update();
        String plan = String.join(
                "\n",
                sql.sql("explain " + Reading.statement(watched))
                        .query(String.class)
                        .list());

        assertThat(plan).doesNotContain("Seq Scan on work_item", "Seq Scan on playbook_draft");
    }

    private static String prometheus(Watched figure) {
        return figure.name().replace('.', '_');
    }

    private String scrape() {
        return visits.callingAsAdministrator().get("/actuator/prometheus").body();
    }

    private double value(String metric) {
        return Pattern.compile("(?m)^" + Pattern.quote(metric) + " (\\S+)$")
                .matcher(scrape())
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElse(0);
    }
}
