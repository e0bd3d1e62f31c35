package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Calls, for a user task, the delegates that its properties ask for, where its model does not name them itself: a
 * change manager fills in properties, and no modeler's palette can write a task listener.
 */
@Component
class Implied extends AbstractBpmnParseListener {

    static final Map<String, List<String>> DELEGATES = Map.of(
            Names.ROLE, List.of("assignTask"),
            Names.SIGN_OFF, List.of("requestSignOff", "recordSignOff"),
            Names.KEEP, List.of("keepAnswer"),
            Names.PROMISED_TO, List.of("makeCommitment"));

    /** One after the other: who is asked is known before a signature is asked for. */
    private static final List<String> ORDER = List.of(Names.ROLE, Names.SIGN_OFF, Names.KEEP, Names.PROMISED_TO);

    private static final Map<Use, String> EVENTS = Map.of(
            Use.TASK_CREATED, TaskListener.EVENTNAME_CREATE,
            Use.TASK_COMPLETED, TaskListener.EVENTNAME_COMPLETE);

    private final Delegates delegates;
    private final EngineVocabulary vocabulary;

    Implied(Delegates delegates, EngineVocabulary vocabulary) {
        this.delegates = delegates;
        this.vocabulary = vocabulary;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        Element extensions = element.element("extensionElements");
        if (extensions == null) {
            return;
        }
        Set<String> named = named(extensions);
        Map<String, String> properties = properties(extensions);
        UserTaskActivityBehavior behaviour = (UserTaskActivityBehavior) activity.getActivityBehavior();
        ORDER.stream()
                .filter(property -> !properties.getOrDefault(property, "").isBlank())
                .flatMap(property -> DELEGATES.getOrDefault(property, List.of()).stream())
                .filter(delegate -> !named.contains("${" + delegate + "}"))
                .forEach(delegate -> behaviour.getTaskDefinition().addTaskListener(event(delegate), call(delegate)));
    }

    private String event(String delegate) {
        return Optional.ofNullable(vocabulary.delegates().get(delegate)).stream()
                .flatMap(told -> told.uses().stream())
                .map(use -> EVENTS.getOrDefault(use, ""))
                .findFirst()
                .orElseThrow();
    }

    private TaskListener call(String delegate) {
        return task -> ((TaskListener) delegates.find(delegate).orElseThrow()).notify(task);
    }

    private static Set<String> named(Element extensions) {
        return extensions.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "taskListener").stream()
                .map(listener -> String.valueOf(listener.attribute("delegateExpression"))
                        .strip()
                        .replace("#{", "${"))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> properties(Element extensions) {
        Map<String, String> properties = new LinkedHashMap<>();
        extensions.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties").stream()
                .flatMap(all -> all.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream())
                .forEach(one -> properties.putIfAbsent(
                        String.valueOf(one.attribute("name")),
                        one.attribute("value") == null ? "" : one.attribute("value")));
        return properties;
    }
}
