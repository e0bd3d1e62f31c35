package dev.rapport.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.operation.Counting;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Alerts, metrics and docs speak of the same things. */
@RapportTest
class AlertsTest {

    private static final Pattern METRIC = Pattern.compile("\\b(?:rapport|hikaricp|http_server_requests)_[a-z_]+\\b");
    private static final Path RULES = Path.of("src/main/deploy/prometheus/alerts.yml");
    private static final Path OPERATIONS = Path.of("docs/operations.md");

    @Autowired
    Visits visits;

    @Autowired
    GivenProject given;

    @Autowired
    Counting counting;

    @Test
    void eachAlertWatchesWhatIsExportedAndIsExplained() throws IOException {
        String rules = Files.readString(RULES);
        String explained = Files.readString(OPERATIONS);

        assertThat(exported()).containsAll(names(rules));
        assertThat(Pattern.compile("alert: (\\w+)").matcher(rules).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(10)
                .allSatisfy(alert -> assertThat(explained).contains("| `" + alert + "` |"));
    }

    @Test
    void eachMetricOfOursIsExplainedAndNoOther() throws IOException {
        Set<String> ours = exported().stream()
                .filter(name -> name.startsWith("rapport_"))
                .map(name -> name.replaceFirst("_(count|sum|max|bucket)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> explained = Pattern.compile("\\| `(rapport_[a-z_]+)")
                .matcher(Files.readString(OPERATIONS))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(explained).isEqualTo(ours);
    }

    /** After each thing that is counted has happened once. */
    private Set<String> exported() {
        given.project().begins().story().theCharterIsWritten();
        counting.overtaken();
        counting.givenUp();
        counting.signInFailed();
        return names(visits.callingAsAdministrator().get("/actuator/prometheus").body());
    }

    private static Set<String> names(String text) {
        Matcher names = METRIC.matcher(text);
        return names.results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
