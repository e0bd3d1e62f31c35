package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written on a model is in words of the business: none of the engine, of programs or of notation. */
class ModelNamesTest {

    private static final Path PLAYBOOKS = Path.of("processes");

    private static final Pattern FOREIGN = Pattern.compile(
            // of the engine and its notation
            "\\b(?i:tasks?|gateways?|instances?|tokens?|execut(?:e|es|ed|ing|ions?|able)|activit\\w*|sub-?process\\w*|process(?! owner)|processes|workflows?"
                    + "|events?|boundary|timers?|jobs?|listeners?|delegates?|delegations?|expressions?|scripts?|services?"
                    + "|trigger\\w*|signals?|deploy\\w*|multi-?instance|loops?|forks?|joins?|correlat\\w*|incidents?)\\b"
                    // of programs
                    + "|\\b(?i:variables?|param\\w*|null|void|true|false|boolean|string|integer|array|json|xml|api|http|url"
                    + "|ids?|uuid|enum|exception|errors?|call(?:back|s)?|async\\w*|thread|queue|retry|retries|timeout"
                    + "|validat\\w*|persist\\w*|database|insert|delete|update|init\\w*|bean|class|method|function"
                    + "|payload|config\\w*|dmn|bpmn|feel|flag|status)\\b"
                    // not written as words are
                    + "|\\b[a-z]+[A-Z]\\w*|\\w+_\\w+|[${}=<>&|;\\[\\]\\\\#@]|\\w\\.\\w|\\b\\w*\\d{2,}\\w*");

    @Test
    void noModelHasAWordThatIsNoneOfTheBusiness() throws IOException {
        List<String> foreign = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path model : models()) {
            for (String name : names(model)) {
                names.add(name);
                if (isForeign(name)) {
                    foreign.add(model.getFileName() + ": " + name);
                }
            }
        }

        assertThat(names).hasSizeGreaterThan(150);
        assertThat(foreign).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Execute the approval",
                "Set variable",
                "Sign delegate",
                "Wait for token",
                "Is it null?",
                "Is isApproved?",
                "signCharter",
                "Task_1x4",
                "User Task",
                "Gateway 2",
                "${approved}",
                "approved = true",
                "Call service",
                "Timer event",
                "Activity 0815",
                "decision.approved",
                "Update status"
            })
    void aWordOfTheEngineIsNoticed(String name) {
        assertThat(isForeign(name)).isTrue();
    }

    private static boolean isForeign(String name) {
        Matcher found = FOREIGN.matcher(name);
        return found.find();
    }

    private static List<String> names(Path model) {
        BpmnModelInstance read = Bpmn.readModelFromFile(model.toFile());
        return Stream.of(Process.class, FlowElement.class, Lane.class, Participant.class, TextAnnotation.class)
                .map(read::getModelElementsByType)
                .flatMap(Collection::stream)
                .map(ModelNamesTest::written)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String written(ModelElementInstance element) {
        String name = element instanceof TextAnnotation annotation
                ? annotation.getText().getTextContent()
                : element.getAttributeValue("name");
        return name == null ? "" : name;
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(PLAYBOOKS, 2)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }
}
