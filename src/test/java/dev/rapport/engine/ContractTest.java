package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.check.Vocabulary;
import dev.rapport.tasklist.Briefing;
import dev.rapport.testing.RapportTest;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Models and code name the same things. */
@RapportTest
class ContractTest {

    private static final Set<String> NOT_IN_MODELS = Set.of(
            Names.ANSWER,
            Names.EXECUTIVE_CHECKPOINT,
            Names.EXECUTIVE_CONFLICT,
            Names.GO_LIVE,
            Names.HYPERCARE,
            Names.LIFECYCLE,
            Names.LISTENING,
            Names.PROJECT_MERGE,
            Names.PERSONAL_DATA,
            Names.POSTPONEMENT,
            Names.PROMISE_HANDOVER,
            Names.SPONSOR_CHANGE,
            Names.THRESHOLD_CHANGE,
            Names.TRAINING,
            Names.PROBLEM_COURSE,
            Names.PROMISE_COURSE,
            Names.TRAINING_PROPOSAL,
            Names.UNIT_CHANGE_PLAYBOOK,
            Names.USER_INVOLVEMENT,
            Names.WORK_HANDOVER_PLAYBOOK);

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    List<Briefing> briefings;

    @Test
    void whatModelsNameExistsAndWhatExistsIsNamed() throws IOException {
        assertThat(Contract.complaints(code(), files())).isEmpty();
    }

    /** Each changes one thing in a shipped file, and that alone is found. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            training/training.bpmn      | ${keepTrainingNeed}          | ${keepTrainingNeeds}       | There is no delegate keepTrainingNeeds
            training/training.bpmn      | ${keepTrainingNeed}          | ${keepTrainingSession}     | Nothing names the delegate keepTrainingNeed
            training/training.bpmn      | "${keepTrainingNeed}"        | "${x.keepTrainingNeed()}"  | There is no delegate ${x.keepTrainingNeed()}
            training/training.bpmn      | process id="training"        | process id="trainings"     | processes/training/training.bpmn holds the process trainings
            training/training.bpmn      | process id="training"        | process id="trainings"     | There is no process training
            training/training.bpmn      | process id="training"        | process id="trainings"     | Nothing names the process trainings
            training/training.bpmn      | training-confirm-needs       | training-confirm           | confirm-needs has the form training-confirm
            training/training.bpmn      | formRefBinding="deployment"  | formRefBinding="latest"    | confirm-needs takes a form of another deployment
            training/training.bpmn      | id="confirm-needs" name="Confirm who needs training" | id="confirm-needs" | confirm-needs has no name
            training/training.bpmn      | "confirm-needs" | "confirm-all"  | There is no form training-confirm-all
            training/training.bpmn      | "confirm-needs" | "confirm-all"  | Nothing names the form training-confirm-needs
            training/training.bpmn      | value="unit-manager"         | value="unit-boss"          | No role is called unit-boss
            training/training.bpmn      | name="dueInDays" value="5"   | name="dueInDays" value="0" | 0 is no number of days
            training/training.bpmn      | name="dueInDays"             | name="due"                 | confirm-needs has no dueInDays
            training/training.bpmn      | name="dueInDays"             | name="due"                 | There is no property due
            training/training.bpmn      | name="role"                  | name="x"                   | confirm-needs has no role
            training/training.bpmn      | name="action"                | name="x"                   | confirm-needs has no action
            training/training.bpmn      | name="next"                  | name="x"                   | confirm-needs has no next
            training/training.bpmn      | name="action" value="Confirm the training needs" | name="action" value="" | action says nothing
            training/training.bpmn      | name="signOff" value="ability" | name="signOff" value="skill" | There is no sign-off skill
            training/training.bpmn      | name="signOff" value="ability" | name="signOff" value="skill" | Nothing names the sign-off ability
            training/training.bpmn      | name="signOff"               | name="x"                   | confirm-ability has no signOff
            training/training.bpmn      | name="signature"             | name="x"                   | confirm-ability has no signature
            training/training.bpmn      | value="attestation"          | value="promise"            | No signature is called promise
            training/training.bpmn      | ${trainingNeeded}            | ${trainingWanted == true}  | There is no variable trainingWanted
            training/training.bpmn      | ${trainingNeeded}            | ${outcome}                 | Nothing names the variable trainingNeeded
            strategy-alignment/strategy-alignment.bpmn | name="section" value="it" | name="section" value="law" | No section is called law
            strategy-alignment/strategy-alignment.bpmn | name="section"     | name="x"              | write-it-section has no section
            strategy-alignment/strategy-alignment.bpmn | collection="units" | collection="crowd"    | There is no variable crowd
            wave/wave.bpmn | value="prepare"     | value="rest"            | No phase is called rest
            wave/wave.bpmn | name="phase"        | name="x"                | prepare-units has no phase
            wave/wave.bpmn | calledElement="training" | calledElement="drill" | There is no process drill
            wave/wave.bpmn | source="unit" target="unit" | source="unit" target="team" | There is no variable team
            user-involvement/user-involvement.bpmn | name="person" value="nominee" | name="person" value="somebody" | There is no variable somebody
            .camunda/element-templates/send-message.json | ${sendMessage} | ${sendMail} | There is no delegate sendMail
            problem-statement/problem-statement.bpmn | ${keepDissent} | ${keepProblem} | Nothing names the delegate keepDissent
            .camunda/element-templates/send-message.json | "sponsor"      | "boss"      | No toRole is called boss
            .camunda/element-templates/send-message.json | "name": "text" | "name": "words" | There is no property words
            .camunda/element-templates/ask-and-keep.json | "name": "keep" | "name": "hold"  | Nothing names the delegate keepAnswer
            .camunda/element-templates/make-commitment.json | "promisedTo" | "to"       | Nothing names the delegate makeCommitment
            .camunda/element-templates/ask-for-sign-off.json | "value": "statement" | "value": "word" | There is no sign-off word
            .camunda/element-templates/wait-for-date.json | "wait-for-date" | "sleep"   | There is no process sleep
            .camunda/element-templates/wait-for-date.json | "target": "date" | "target": "day" | There is no variable day
            .camunda/element-templates/wait-for-date.json | "properties": [ | "properties": [, | processes/.camunda/element-templates/wait-for-date.json cannot be read
            training/training-proposal.dmn | decision id="training-proposal" | decision id="proposal" | There is no decision training-proposal
            training/training-proposal.dmn | decision id="training-proposal" | decision id="proposal" | Nothing names the decision proposal
            training/training-proposal.dmn | decision id="training-proposal" | decision id="proposal" | processes/training/training-proposal.dmn holds the decision proposal
            """)
    void aModelThatNamesSomethingElseIsFound(String file, String from, String to, String complaint) throws IOException {
        Map<String, String> files = files();
        assertThat(files.get("processes/" + file)).contains(from);
        files.computeIfPresent("processes/" + file, (path, text) -> text.replace(from, to));
        assertThat(Contract.complaints(code(), files)).contains(complaint);
    }

    @Test
    void aTaskThatDoesNotSayWhyIsFound() throws IOException {
        Map<String, String> files = files();
        files.computeIfPresent(
                "processes/training/training.bpmn",
                (path, text) -> text.replaceAll("<bpmn:documentation>You know.*</bpmn:documentation>", ""));
        assertThat(Contract.complaints(code(), files)).containsExactly("confirm-needs does not say why");
    }

    @Test
    void messagesThatNoCodeNamesAreFound() throws IOException {
        Map<String, String> files = files();
        files.computeIfPresent(
                "processes/training/training.bpmn",
                (path, text) -> text.replace("<bpmn:process ", "<bpmn:message id=\"m\" name=\"m\"/><bpmn:process "));
        assertThat(Contract.complaints(code(), files))
                .containsExactly("processes/training/training.bpmn names a Message, code names none");
    }

    @Test
    void aFormOfAnotherNameIsFound() throws IOException {
        Map<String, String> files = files();
        String form = Objects.requireNonNull(files.remove("forms/training/confirm-needs.form"));
        assertThat(Contract.complaints(code(), files)).containsExactly("There is no form training-confirm-needs");
        files.put("forms/training/confirm-needs.form", form.replace("training-confirm-needs", "confirm-needs"));
        assertThat(Contract.complaints(code(), files))
                .containsExactly("forms/training/confirm-needs.form does not hold the form training-confirm-needs");
        files.put("forms/training/confirm-needs.form", form);
        files.put("forms/training/idle.form", form.replace("training-confirm-needs", "training-idle"));
        assertThat(Contract.complaints(code(), files)).containsExactly("Nothing names the form training-idle");
    }

    @Test
    void everySharedNameIsHeldToTheContract() throws IllegalAccessException {
        Set<String> shared = new HashSet<>(code().values().keySet());
        shared.addAll(code().variables());
        shared.addAll(NOT_IN_MODELS);
        Set<String> names = new HashSet<>();
        for (Field name : Names.class.getDeclaredFields()) {
            if (name.getType() == String.class) {
                names.add((String) name.get(null));
            }
        }
        assertThat(shared).isEqualTo(names);
    }

    @Test
    void briefingsKnowFormsThatExist() throws IOException {
        Set<String> forms = files().keySet().stream()
                .filter(path -> path.endsWith(".form"))
                .map(path -> path.replaceAll("forms/(.*)/(.*)\\.form", "$1-$2"))
                .collect(Collectors.toSet());
        assertThat(briefings).allMatch(briefing -> forms.stream().anyMatch(briefing::knows));
        assertThat(briefings).noneMatch(briefing -> briefing.knows("training-unheard-of"));
        assertThat(formsInBriefings()).isNotEmpty().isSubsetOf(forms);
    }

    private static Set<String> formsInBriefings() throws IOException {
        String playbooks = files().keySet().stream()
                .map(path -> path.split("/", -1)[1])
                .distinct()
                .collect(Collectors.joining("|"));
        Pattern form = Pattern.compile("\"((?:" + playbooks + ")-[a-z-]+)\"");
        Set<String> found = new HashSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith("Briefing.java"))
                    .toList()) {
                form.matcher(Files.readString(source)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }

    private Code code() {
        return new Code(
                vocabulary,
                Set.of(
                        Names.LIFECYCLE,
                        Names.LISTENING,
                        Names.COMMITMENT,
                        Names.EXECUTIVE_CHECKPOINT,
                        Names.EXECUTIVE_CONFLICT,
                        Names.PERSONAL_DATA,
                        Names.POSTPONEMENT,
                        Names.PROMISE_HANDOVER,
                        Names.SPONSOR_CHANGE,
                        Names.PROJECT_MERGE,
                        Names.TRAINING,
                        Names.UNIT_CHANGE_PLAYBOOK,
                        Names.USER_INVOLVEMENT,
                        Names.WORK_HANDOVER_PLAYBOOK,
                        Names.THRESHOLD_CHANGE),
                Set.of(Names.TRAINING_PROPOSAL, Names.PROMISE_COURSE, Names.PROBLEM_COURSE));
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                for (Path file : found.filter(ContractTest::isPart).toList()) {
                    files.put(file.toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return files;
    }

    private static boolean isPart(Path file) {
        return file.toString().matches(".*\\.(bpmn|dmn|form|json)");
    }
}
