package dev.rapport.tasklist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.check.Artefact;
import dev.rapport.organization.Person;
import dev.rapport.perception.BeginningRound;
import dev.rapport.playbook.BringingDraft;
import dev.rapport.playbook.Draft;
import dev.rapport.playbook.Origin;
import dev.rapport.playbook.PublishingPlaybook;
import dev.rapport.playbook.StartingPlaybook;
import dev.rapport.playbook.Version;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Models;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** About how much of a person's time this month takes: their own figure, and what is unknown is said to be. */
@RapportTest
class OwnMinutesTest {

    @Autowired
    Given given;

    @Autowired
    GivenProject projects;

    @Autowired
    OwnMinutes minutes;

    @Autowired
    BringingDraft bringing;

    @Autowired
    PublishingPlaybook publishing;

    @Autowired
    StartingPlaybook starting;

    @Autowired
    Visits visits;

    @Autowired
    BeginningRound beginning;

    @Autowired
    Listened listened;

    @Autowired
    JdbcClient sql;

    @Autowired
    ObjectMapper json;

    @Test
    void whatIsDoneThisMonthAndWhatIsOpenAreCountedApart() {
        Play play = projects.project().begins();
        assertThat(own(play.sponsor()))
                .extracting(OwnMinutes.Minutes::done, OwnMinutes.Minutes::open)
                .containsExactly(0L, 60L);

        play.story().theCharterIsWritten();

        assertThat(own(play.sponsor()))
                .extracting(
                        OwnMinutes.Minutes::done,
                        OwnMinutes.Minutes::open,
                        OwnMinutes.Minutes::known,
                        OwnMinutes.Minutes::unknown)
                .containsExactly(60L, 20L, 2L, 0L);
        sql.sql("update work_item set closed_at = date_trunc('month', now()) - interval '2 days'"
                        + " where closed_by = :sponsor")
                .param("sponsor", play.sponsor().username())
                .update();
        assertThat(own(play.sponsor()).done()).isZero();
    }

    @Test
    void whatHasNoEstimateIsUnknownAndNeverZero() {
        Play play = projects.project().begins();
        Somebody sponsor = play.sponsor().withOwnPassword();
        play.story().theCharterIsWritten();
        without(sponsor, "open");
        assertThat(own(sponsor))
                .extracting(OwnMinutes.Minutes::open, OwnMinutes.Minutes::unknown)
                .containsExactly(0L, 1L);
        assertThat(visits.signedIn(sponsor).get("/tasks").body())
                .contains(
                        "About 60 minutes of yours this month: 60 done, 0 open.", "One task or ballot has no estimate");

        without(sponsor, "completed");
        assertThat(visits.signedIn(sponsor).get("/tasks").body())
                .contains("How long your 2 tasks and ballots of this month take is unknown.")
                .doesNotContain("About 0 minutes");
    }

    @Test
    void aBallotIsWorkOfUnknownTimeBeforeAndAfterItIsCastInTheMonthOfItsRound() {
        Play play = projects.project().begins();
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        listened.nobodyIsHeard(play);
        Somebody voter = play.member();
        assertThat(own(voter).unknown()).as("it waits").isEqualTo(1);

        listened.votes(play, voter, 3);

        assertThat(own(voter).unknown()).as("it is cast").isEqualTo(1);
        assertThat(own(play.changeManager()).unknown()).as("of nobody else").isZero();
        sql.sql(
                        "update perception_round set state = 'closed', closed_at = date_trunc('month', now()) - interval '2 days'"
                                + " where project_key = :key")
                .param("key", play.key())
                .update();
        assertThat(own(voter).unknown()).as("another month").isZero();
    }

    @Test
    void everybodyIsToldTheirOwnAndNobodyAnothers() throws Exception {
        Play play = projects.project().begins();
        Somebody sponsor = play.sponsor().withOwnPassword();
        Somebody changeManager = play.changeManager().withOwnPassword();

        JsonNode own =
                json.readTree(visits.calling(sponsor).get("/api/me/minutes").body());
        assertThat(own.get("open").asLong()).isEqualTo(60);
        String others = "/api/people/" + sponsor.username() + "/minutes";
        assertThat(visits.calling(changeManager).get(others).statusCode()).isEqualTo(404);
        assertThat(visits.callingAsAdministrator().get(others).statusCode()).isEqualTo(404);
        assertThat(visits.calling(changeManager)
                        .get("/api/tasks?scope=all&project=" + play.key())
                        .body())
                .doesNotContain("minutes");
        assertThat(visits.signedIn(given.person("member").withOwnPassword())
                        .get("/tasks")
                        .body())
                .doesNotContain("of yours this month");
    }

    @Test
    void theModelsOwnWordCountsFirst() {
        Estimates estimates = new Estimates();

        assertThat(estimates.minutes("training-confirm-needs", null)).isEqualTo(20);
        assertThat(estimates.minutes("training-confirm-needs", 45)).isEqualTo(45);
        assertThat(estimates.minutes("nobody-knows", null)).isNull();
    }

    @Test
    void aStepThatSaysItsMinutesCarriesThemAndOneThatDoesNotIsUnknown() {
        Play play = projects.project().begins();
        Person changeManager = play.changeManager().person();
        long open = own(play.changeManager()).open();

        starts(play, "<camunda:property name=\"minutes\" value=\"45\" />");
        assertThat(own(play.changeManager()))
                .extracting(OwnMinutes.Minutes::open, OwnMinutes.Minutes::unknown)
                .containsExactly(open + 45, 0L);
        starts(play, "");
        assertThat(minutes.of(changeManager))
                .extracting(OwnMinutes.Minutes::open, OwnMinutes.Minutes::unknown)
                .containsExactly(open + 45, 1L);
    }

    private void starts(Play play, String property) {
        String key = Given.unique("minutes");
        String action = "<camunda:property name=\"action\"";
        List<Artefact> files = Models.playbook(key, "Look").stream()
                .map(file -> new Artefact(
                        file.name(),
                        new String(file.content(), UTF_8)
                                .replace(action, property + action)
                                .getBytes(UTF_8)))
                .toList();
        Draft draft = Objects.requireNonNull(
                bringing.bring(files, play.changeManager().person(), Origin.API).draft());
        Version version =
                publishing.publish(draft.id(), given.person("change-manager").person());
        starting.start(
                version.definition(), play.key(), Map.of(), play.changeManager().person());
    }

    @Test
    void eachFormOfTheShippedPlaybooksHasAnEstimate() throws IOException {
        Properties shipped = PropertiesLoaderUtils.loadProperties(new ClassPathResource("minutes.properties"));
        try (Stream<Path> forms = Files.walk(Path.of("forms"))) {
            assertThat(new TreeSet<>(shipped.stringPropertyNames()))
                    .containsAll(forms.filter(form -> form.toString().endsWith(".form"))
                            .map(form -> Path.of("forms").relativize(form).getName(0) + "-"
                                    + form.getFileName().toString().replace(".form", ""))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        assertThat(Map.copyOf(shipped))
                .allSatisfy((form, value) -> assertThat(Integer.parseInt(value.toString()))
                        .as(form.toString())
                        .isBetween(1, 480));
    }

    private OwnMinutes.Minutes own(Somebody somebody) {
        return minutes.of(somebody.person());
    }

    private void without(Somebody somebody, String state) {
        sql.sql("update work_item set minutes = null where state = :state and coalesce(closed_by, assignee) = :who")
                .param("state", state)
                .param("who", somebody.username())
                .update();
    }
}
