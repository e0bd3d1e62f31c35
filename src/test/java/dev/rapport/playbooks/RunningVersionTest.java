package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.history.Paths;
import dev.rapport.history.ReadingHistory;
import dev.rapport.perception.BeginningRound;
import dev.rapport.project.CancellingProject;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@RapportTest
class RunningVersionTest {

    private static final String OLD_WORDS = "Sign the charter as CIO";
    private static final String NEW_WORDS = "Put your name to the charter";

    @Autowired
    GivenProject given;

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
    Listened listened;

    @Test
    void aPlaybookThatRunsStaysOnTheVersionItBeganWith() throws IOException {
        Play old = given.project().begins();
        ProcessInstance oldRun = runs.of(old, "strategy-alignment");
        int version = runs.version(oldRun);
        String changed = deployChanged("strategy-alignment", OLD_WORDS, NEW_WORDS);
        try {
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
            cancelling.cancel(anew.changeManager().person(), anew.key(), "Only a trial");
        } finally {
            repository.deleteDeployment(changed, true);
        }
    }

    @Test
    void aPlaybookThatHasNotBegunBeginsInItsLatestVersion() throws IOException {
        Play play = given.project().begins();
        String changed = deployChanged("training", "Confirm who needs training", "Say who needs training");
        try {
            play.story().theCharterIsAgreed();

            assertThat(play.as(play.manager()).has("confirm-needs").name()).isEqualTo("Say who needs training");
            cancelling.cancel(play.changeManager().person(), play.key(), "Only a trial");
        } finally {
            repository.deleteDeployment(changed, true);
        }
    }

    /** The lifecycle as it was before a project could begin with listening. */
    @Test
    void aProjectOnTheLifecycleBeforeListeningGoesToItsEnd() throws IOException {
        String earlier = deploy(
                "project-lifecycle", Files.readString(Path.of("src/test/resources/earlier/project-lifecycle.bpmn")));
        String now = "";
        try {
            Play play = given.project().begins();
            ProcessInstance run = runs.of(play, "project-lifecycle");
            now = deployChanged("project-lifecycle", "Close the project", "Close it");
            assertThat(run).isWaitingAt("align", "advocate");

            play.story().unitsArePrepared().itGoesLive().theProjectIsClosed();

            assertThat(run).isEnded().hasPassed("project-closed").hasNotPassed("listen-first");
        } finally {
            repository.deleteDeployment(earlier, true);
            if (!now.isEmpty()) {
                repository.deleteDeployment(now, true);
            }
        }
    }

    /** Listening as it was before the employee representative was asked and before a round could go without ballots. */
    @Test
    void aRoundOfListeningAsItWasBeforeGoesToItsEnd() throws IOException {
        String earlier = deploy("listening", Files.readString(Path.of("src/test/resources/earlier/listening.bpmn")));
        String now = "";
        try {
            Play play = given.project().begins();
            beginning.begin(play.changeManager().person(), play.key(), "To learn.");
            ProcessInstance run = runs.of(play, "listening");
            now = deployChanged("listening", "Tell everyone what is done", "Tell them");
            assertThat(run).isWaitingAt("interview-drawn");

            listened.throughout(play);

            assertThat(run).isEnded().hasPassed("everyone-told").hasNotPassed("data-settled", "ballots-agreed");
        } finally {
            repository.deleteDeployment(earlier, true);
            if (!now.isEmpty()) {
                repository.deleteDeployment(now, true);
            }
        }
    }

    /** An interview as it was before anybody could be asked whether they volunteer. */
    @Test
    void anInterviewAsItWasBeforeGoesToItsEnd() throws IOException {
        String earlier = deploy("interview", Files.readString(Path.of("src/test/resources/earlier/interview.bpmn")));
        String now = "";
        try {
            Play play = given.project().begins();
            beginning.begin(play.changeManager().person(), play.key(), "To learn.");
            ProcessInstance run = runs.of(play, "listening");
            now = deployChanged("interview", "Confirm your words", "Confirm them");

            listened.throughout(play);

            assertThat(run).isEnded().hasPassed("everyone-told");
            assertThat(passed(play, "volunteers-only")).isZero();
            assertThat(passed(play, "words-settled")).isEqualTo(2);
        } finally {
            repository.deleteDeployment(earlier, true);
            if (!now.isEmpty()) {
                repository.deleteDeployment(now, true);
            }
        }
    }

    /** User involvement as it was before nominations and remarks could be limited. */
    @Test
    void aPartInTheProjectAsItWasBeforeGoesToItsEnd() throws IOException {
        String earlier = deploy(
                "user-involvement", Files.readString(Path.of("src/test/resources/earlier/user-involvement.bpmn")));
        String now = "";
        try {
            Play play = given.project().begins();
            play.story().theCharterIsAgreed();
            ProcessInstance run = runs.of(play, "user-involvement");
            now = deployChanged("user-involvement", "Give a remark", "Say what you found");

            play.story().peopleAreTrained().usersAreInvolved();

            assertThat(run).isEnded().hasPassed("user-involved").hasNotPassed("parts-agreed", "remarks-agreed");
            cancelling.cancel(play.changeManager().person(), play.key(), "Only a trial");
        } finally {
            repository.deleteDeployment(earlier, true);
            if (!now.isEmpty()) {
                repository.deleteDeployment(now, true);
            }
        }
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
        String earlier = deploy(
                "project-lifecycle",
                Files.readString(Path.of("src/test/resources/earlier/project-lifecycle-before-waves.bpmn")));
        String now = "";
        try {
            Play play = given.project().withUnits(2).inWaves().begins();
            ProcessInstance run = runs.of(play, "project-lifecycle");
            now = deployChanged("project-lifecycle", "Close the project", "Close it");

            play.story().unitsArePrepared();
            assertThat(run).isWaitingAt("decide-go-live");
            play.story().itGoesLive();
            assertThat(run).isWaitingAt("close-project");
            play.story().theProjectIsClosed();

            assertThat(run).isEnded().hasPassed("project-closed", "prepare-units");
            assertThat(runs.count(play, "wave_progress")).isZero();
        } finally {
            repository.deleteDeployment(earlier, true);
            if (!now.isEmpty()) {
                repository.deleteDeployment(now, true);
            }
        }
    }

    private Paths.Path path(Play play, ProcessInstance run) {
        return history.path(play.changeManager().person(), play.key(), run.getId());
    }

    private String deployChanged(String playbook, String words, String newWords) throws IOException {
        String path = "processes/" + playbook + "/" + playbook + ".bpmn";
        String model = new PathMatchingResourcePatternResolver()
                .getResource("classpath:" + path)
                .getContentAsString(StandardCharsets.UTF_8);
        return deploy(playbook, model.replace(words, newWords));
    }

    private String deploy(String playbook, String model) throws IOException {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        DeploymentBuilder changed = repository.createDeployment().name("A changed " + playbook);
        changed.addString("processes/" + playbook + "/" + playbook + ".bpmn", model);
        for (Resource form : files.getResources("classpath:forms/" + playbook + "/*.form")) {
            changed.addInputStream("forms/" + playbook + "/" + form.getFilename(), form.getInputStream());
        }
        return changed.deploy().getId();
    }
}
