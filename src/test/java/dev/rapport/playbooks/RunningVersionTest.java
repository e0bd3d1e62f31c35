package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.history.Paths;
import dev.rapport.history.ReadingHistory;
import dev.rapport.perception.BeginningRound;
import dev.rapport.project.CancellingProject;
import dev.rapport.project.ChangingUnit;
import dev.rapport.project.EditingPlan;
import dev.rapport.project.NewUnitChange;
import dev.rapport.project.ReadingPlan;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.FillingForm;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@RapportTest
class RunningVersionTest {

    private static final String OLD_WORDS = "Sign the charter as CIO";
    private static final String NEW_WORDS = "Put your name to the charter";

    private static final Path EARLIER = Path.of("src", "test", "resources", "earlier");

    @Autowired
    GivenProject given;

    @Autowired
    Given people;

    @Autowired
    Runs runs;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService steps;

    @Autowired
    ReadingHistory history;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    BeginningRound beginning;

    @Autowired
    EditingPlan editing;

    @Autowired
    ChangingUnit changing;

    @Autowired
    Listened listened;

    @Autowired
    ReadingPlan plan;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    FillingForm filling;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void removeDeployments() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void aPlaybookThatRunsStaysOnTheVersionItBeganWith() throws IOException {
        Play old = given.project().begins();
        ProcessInstance oldRun = runs.of(old, "strategy-alignment");
        int version = runs.version(oldRun);
        deployChanged("strategy-alignment", OLD_WORDS, NEW_WORDS);
        Play anew = given.project().begins();
        ProcessInstance newRun = runs.of(anew, "strategy-alignment");
        old.story().theCharterIsWritten();
        anew.story().theCharterIsWritten();
        assertThat(old.as(old.cio()).has("cio-signs-charter").name()).isEqualTo(OLD_WORDS);
        assertThat(anew.as(anew.cio()).has("cio-signs-charter").name()).isEqualTo(NEW_WORDS);

        old.as(old.cio()).agrees("cio-signs-charter");
        old.as(old.sponsor()).agrees("sponsor-signs-charter");
        old.as(old.manager()).agrees("unit-signs-charter");

        assertThat(oldRun).isEnded().hasPassed("charter-agreed");
        assertThat(path(old, oldRun).diagram()).contains(OLD_WORDS).doesNotContain(NEW_WORDS);
        assertThat(path(anew, newRun).diagram()).contains(NEW_WORDS).doesNotContain(OLD_WORDS);
        assertThat(path(old, oldRun).run().version()).isEqualTo(version);
        assertThat(path(anew, newRun).run().version()).isEqualTo(version + 1);
        assertThat(path(old, oldRun).steps())
                .filteredOn(step -> step.element().equals("cio-signs-charter"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.name()).isEqualTo(OLD_WORDS);
                    assertThat(step.assignee()).isEqualTo(old.cio().username());
                    assertThat(step.isNow()).isFalse();
                });
        cancelling.cancel(anew.sponsor().person(), anew.key(), "Only a trial");
    }

    @Test
    void aPlaybookThatHasNotBegunBeginsInItsLatestVersion() throws IOException {
        Play play = given.project().begins();
        deployChanged("training", "Confirm who needs training", "Say who needs training");
        play.story().theCharterIsAgreed();

        assertThat(play.as(play.manager()).has("confirm-needs").name()).isEqualTo("Say who needs training");
        cancelling.cancel(play.sponsor().person(), play.key(), "Only a trial");
    }

    /** The lifecycle as it was before a project could begin with listening. */
    @Test
    void aProjectOnTheLifecycleBeforeListeningGoesToItsEnd() throws IOException {
        deployEarlier("project-lifecycle");
        Play play = given.project().begins();
        ProcessInstance run = runs.of(play, "project-lifecycle");
        deployChanged("project-lifecycle", "Close the project", "Close it");
        assertThat(run).isWaitingAt("align", "advocate");

        play.story().unitsArePrepared().itGoesLive().theProjectIsClosed();

        assertThat(run).isEnded().hasPassed("project-closed").hasNotPassed("listen-first");
    }

    /** Listening as it was before the employee representative was asked and before a round could go without ballots. */
    @Test
    void aRoundOfListeningAsItWasBeforeGoesToItsEnd() throws IOException {
        deployEarlier("listening");
        Play play = given.project().begins();
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        ProcessInstance run = runs.of(play, "listening");
        deployChanged("listening", "Tell everyone what is done", "Tell them");
        assertThat(run).isWaitingAt("interview-drawn");

        listened.throughout(play);

        assertThat(run).isEnded().hasPassed("everyone-told").hasNotPassed("data-settled", "ballots-agreed");
    }

    /** An interview as it was before anybody could be asked whether they volunteer. */
    @Test
    void anInterviewAsItWasBeforeGoesToItsEnd() throws IOException {
        deployEarlier("interview");
        Play play = given.project().begins();
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        ProcessInstance run = runs.of(play, "listening");
        deployChanged("interview", "Confirm your words", "Confirm them");

        listened.throughout(play);

        assertThat(run).isEnded().hasPassed("everyone-told");
        assertThat(passed(play, "volunteers-only")).isZero();
        assertThat(passed(play, "words-settled")).isEqualTo(2);
    }

    /** An interview as it was when two weeks of silence ended it, whatever the plan says. */
    @Test
    void anInterviewAsItWasBeforeThePlanSaidHowLongSilenceIsGoesToItsEnd() throws IOException {
        deployEarlier("interview-before-silence");
        Play play = given.project().begins();
        editing.edit(play.changeManager().person(), play.key(), Map.of("interview-silence", 30));
        beginning.begin(play.changeManager().person(), play.key(), "To learn.");
        ProcessInstance run = runs.of(play, "listening");
        deployChanged("interview", "Confirm your words", "Confirm them");

        listened.throughout(play);

        assertThat(run).isEnded().hasPassed("everyone-told");
        assertThat(passed(play, "words-settled")).isEqualTo(2);
    }

    /** User involvement as it was before nominations and remarks could be limited. */
    @Test
    void aPartInTheProjectAsItWasBeforeGoesToItsEnd() throws IOException {
        deployEarlier("user-involvement");
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        ProcessInstance run = runs.of(play, "user-involvement");
        deployChanged("user-involvement", "Give a remark", "Say what you found");

        play.story().peopleAreTrained().usersAreInvolved();

        assertThat(run).isEnded().hasPassed("user-involved").hasNotPassed("parts-agreed", "remarks-agreed");
        cancelling.cancel(play.sponsor().person(), play.key(), "Only a trial");
    }

    private long passed(Play play, String step) {
        return steps.createHistoricActivityInstanceQuery().activityId(step).finished().list().stream()
                .filter(one -> play.key()
                        .equals(steps.createHistoricProcessInstanceQuery()
                                .processInstanceId(one.getProcessInstanceId())
                                .singleResult()
                                .getBusinessKey()))
                .count();
    }

    /** The lifecycle as it was before projects went live in waves: with the go-live that it calls now. */
    @Test
    void aProjectOnTheLifecycleBeforeWavesGoesToItsEnd() throws IOException {
        deployEarlier("project-lifecycle-before-waves");
        Play play = given.project().withUnits(2).inWaves().begins();
        ProcessInstance run = runs.of(play, "project-lifecycle");
        deployChanged("project-lifecycle", "Close the project", "Close it");

        play.story().unitsArePrepared();
        assertThat(run).isWaitingAt("decide-go-live");
        play.story().itGoesLive();
        assertThat(run).isWaitingAt("close-project");
        play.story().theProjectIsClosed();

        assertThat(run).isEnded().hasPassed("project-closed", "prepare-units");
        assertThat(runs.count(play, "wave_progress")).isZero();
    }

    /** The charter as it was before a controller judged the benefits and before anybody signed on a condition. */
    @Test
    void aCharterAsItWasBeforeTheControllerWasAskedGoesToItsEnd() throws IOException {
        deployEarlier("strategy-alignment");
        Somebody controller = people.person("controller").whoMaySign();
        Play play = given.project().withController(controller).begins();
        ProcessInstance run = runs.of(play, "strategy-alignment");
        deployChanged("strategy-alignment", OLD_WORDS, NEW_WORDS);
        play.story().theCharterIsWritten();
        assertThat(play.as(controller).tasks()).isEmpty();
        WorkItem signs = play.as(play.cio()).has("cio-signs-charter");
        assertThat(signs.name()).isEqualTo(OLD_WORDS);
        assertThat(fields(signs))
                .as("the form of that time")
                .doesNotContain("condition")
                .contains("decision", "reason");
        assertThat(signOffs.askedBy(signs.id()).orElseThrow().shown())
                .contains("Nobody has judged it")
                .doesNotContain("the project has no controller");

        play.as(play.sponsor()).refuses("sponsor-signs-charter", "The date is too early.");
        play.as(play.cio()).agrees("cio-signs-charter");
        play.as(play.manager()).agrees("unit-signs-charter");
        assertThat(play.as(play.cio()).reads("write-it-section").said())
                .extracting(Brief.Said::text)
                .contains("The date is too early.");
        play.story().theCharterIsAgreed();

        assertThat(run).isEnded().hasPassed("charter-agreed").hasNotPassed("controller-appointed");
        assertThat(plan.of(play.changeManager().person(), play.key()).frozenAt())
                .as("its plan is frozen")
                .isNotNull();
        assertThat(play.as(play.manager()).tasks()).contains("confirm-needs");
        cancelling.cancel(play.sponsor().person(), play.key(), "Only a trial");
    }

    /** The go-live as it was before anybody approved it on a condition. */
    @Test
    void aGoLiveAsItWasBeforeConditionsIsRefusedAndThenApproved() throws IOException {
        deployEarlier("go-live");
        Play play = given.project().begins();
        play.story().unitsArePrepared();
        ProcessInstance run = runs.of(play, "go-live");
        deployChanged("go-live", "Plan the remedy", "Say how it is put right");
        play.story().everyUnitIsReady();
        WorkItem approves = play.as(play.sponsor()).has("sponsor-approves-go-live");
        assertThat(fields(approves)).as("the form of that time").doesNotContain("condition");

        play.as(play.sponsor()).refuses("sponsor-approves-go-live", "The hotline is not staffed.");
        play.as(play.cio()).approves("cio-approves-go-live");
        assertThat(play.as(play.changeManager()).has("plan-remedy").name()).isEqualTo("Plan the remedy");
        assertThat(play.as(play.changeManager()).reads("plan-remedy").said())
                .extracting(Brief.Said::text)
                .containsExactly("The hotline is not staffed.");
        play.as(play.changeManager()).completes("plan-remedy", Map.of("remedy", "Two more people at the hotline."));
        play.story().itGoesLive();

        assertThat(run).isEnded().hasPassed("plan-remedy", "gone-live");
        play.story().theProjectIsClosed();
        assertThat(runs.of(play, "project-lifecycle")).isNull();
    }

    /** The go-live as it was before a remedy could have a day. */
    @Test
    void aGoLiveAsItWasBeforeRemediesHadDaysGoesToItsEnd() throws IOException {
        deployEarlier("go-live-before-days");
        Play play = given.project().begins();
        play.story().unitsArePrepared();
        ProcessInstance run = runs.of(play, "go-live");
        deployChanged("go-live", "Plan the remedy", "Say how it is put right");
        play.story().everyUnitIsReady().goLiveIsApproved();
        play.as(play.itLead()).refuses("confirm-cutover", "The interface stood still.");
        WorkItem plans = play.as(play.changeManager()).has("plan-remedy");
        assertThat(fields(plans)).as("the form of that time").containsExactly("remedy");
        long before = runs.count(play, "commitment");
        play.as(play.changeManager()).completes("plan-remedy", Map.of("remedy", "A new interface."));
        assertThat(runs.count(play, "commitment")).isEqualTo(before);
        play.story().itGoesLive();

        assertThat(run).isEnded().hasPassed("plan-remedy", "gone-live");
        cancelling.cancel(play.sponsor().person(), play.key(), "Only a trial");
    }

    /** Hypercare as it was before anybody stated its end on a condition. */
    @Test
    void hypercareAsItWasBeforeConditionsGoesOnOnceAndThenEnds() throws IOException {
        deployEarlier("hypercare");
        Somebody owner = people.person("process-owner").whoMaySign();
        Play play = given.project().withProcessOwner(owner).begins();
        play.story().unitsArePrepared().itGoesLive();
        ProcessInstance run = runs.of(play, "hypercare");
        deployChanged("hypercare", "End hypercare as IT lead", "Say that it is enough");
        runs.fireTimer(run);
        assertThat(fields(play.as(play.itLead()).has("it-lead-ends-care")))
                .as("the form of that time")
                .containsExactly("decision", "reason", "comment");
        play.as(play.itLead()).attests("it-lead-ends-care");
        play.as(owner).refuses("process-owner-ends-care", "Month end is still to come.");
        assertThat(run).isWaitingAtExactly("care-days-over");
        runs.fireTimer(run);
        play.as(play.itLead()).attests("it-lead-ends-care");
        play.as(owner).attests("process-owner-ends-care");

        assertThat(run).isEnded().hasPassed("hypercare-ended");
        play.as(play.changeManager()).completes("close-project", Map.of("summary", "Six days instead of nine."));
        assertThat(runs.of(play, "project-lifecycle")).isNull();
    }

    /** A unit that changes, as it was before the plan said after how many refusals the sponsor is told. */
    @Test
    void aUnitThatChangesAsItWasBeforeGoesToItsEnd() throws IOException {
        deployEarlier("unit-change");
        Play play = given.project().begins();
        String unit = people.unit();
        Somebody asked = people.person("unit-manager").in(unit).leading(unit);
        changing.change(
                play.changeManager().person(),
                play.key(),
                play.unit(),
                new NewUnitChange("closed", List.of(new NewUnitChange.Receiver(unit, null)), "It is closed."));
        ProcessInstance run = runs.of(play, "unit-change");
        deployChanged("unit-change", "Taken over", "It is theirs");
        for (int time = 1; time <= 3; time++) {
            play.as(asked).completes("take-unit-over", Map.of("decision", "decline", "reason", "We are full."));
            String next = people.unit();
            asked = people.person("unit-manager").in(next).leading(next);
            play.as(play.changeManager()).completes("name-receiver", Map.of("next", "another", "unit", next));
        }
        play.as(asked).completes("take-unit-over", Map.of("decision", "accept"));

        assertThat(run).isEnded().hasPassed("tell-sponsor", "unit-taken-over");
    }

    private List<String> fields(WorkItem item) {
        return filling.open(item).form().schema().path("components").findValuesAsText("key");
    }

    private Paths.Path path(Play play, ProcessInstance run) {
        return history.path(play.changeManager().person(), play.key(), run.getId());
    }

    private void deployChanged(String playbook, String words, String newWords) throws IOException {
        String path = "processes/" + playbook + "/" + playbook + ".bpmn";
        String model = new PathMatchingResourcePatternResolver()
                .getResource("classpath:" + path)
                .getContentAsString(StandardCharsets.UTF_8);
        deploy(playbook, model.replace(words, newWords), "classpath:forms/" + playbook + "/*.form");
    }

    /** A model as it was, with the forms that it had then. */
    private void deployEarlier(String folder) throws IOException {
        Path earlier = EARLIER.resolve(folder);
        try (Stream<Path> files = Files.list(earlier)) {
            Path model = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .findFirst()
                    .orElseThrow();
            String playbook = model.getFileName().toString().replace(".bpmn", "");
            deploy(playbook, Files.readString(model), "file:" + earlier.toAbsolutePath() + "/*.form");
        }
    }

    /** @param forms where they lie */
    private void deploy(String playbook, String model, String forms) throws IOException {
        DeploymentBuilder changed = repository.createDeployment().name("Another " + playbook);
        changed.addString("processes/" + playbook + "/" + playbook + ".bpmn", model);
        for (Resource form : new PathMatchingResourcePatternResolver().getResources(forms)) {
            changed.addInputStream("forms/" + playbook + "/" + form.getFilename(), form.getInputStream());
        }
        deployments.add(changed.deploy().getId());
    }
}
