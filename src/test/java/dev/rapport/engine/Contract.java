package dev.rapport.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.boot.json.JsonParserFactory;

/** Compares models and forms, by path, with what the code offers, both ways. */
final class Contract {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z]\\w*");
    private static final Pattern VARIABLE =
            Pattern.compile("camunda:(?:collection|elementVariable)=\"(\\w+)\"|(?:source|target)=\"(\\w+)\"");
    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"(?:[$]\\{(\\w+)}|([^\"]*))\"");
    private static final Set<String> EVERY_TASK = Set.of(Names.ROLE, Names.DUE_IN_DAYS, Names.ACTION, Names.NEXT);

    private final Code code;
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Set<String>> named = new TreeMap<>();
    private final Set<String> processes = new TreeSet<>();
    private final Set<String> decisions = new TreeSet<>();
    private final Set<String> forms = new TreeSet<>();

    private Contract(Code code) {
        this.code = code;
    }

    /** What does not fit, a sentence each. */
    static List<String> complaints(Code code, Map<String, String> files) {
        Contract contract = new Contract(code);
        new TreeMap<>(files).forEach(contract::read);
        contract.compare();
        return contract.complaints;
    }

    private void read(String path, String text) {
        if (path.endsWith(".json")) {
            template(path, text);
            return;
        }
        String[] parts = path.split("/", -1);
        String name = parts[2].substring(0, parts[2].lastIndexOf('.'));
        if (path.endsWith(".bpmn")) {
            process(path, parts[1], name, text);
        } else if (path.endsWith(".dmn")) {
            decision(path, name, text);
        } else {
            form(path, parts[1] + "-" + name, text);
        }
    }

    private void process(String path, String folder, String file, String text) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(UTF_8)));
        for (Process process : model.getModelElementsByType(Process.class)) {
            processes.add(process.getId());
            unless(
                    process.getId().equals(folder) && file.equals(folder),
                    path + " holds the process " + process.getId());
        }
        List.of(Message.class, Error.class, Escalation.class)
                .forEach(type -> unless(
                        model.getModelElementsByType(type).isEmpty(),
                        path + " names a " + type.getSimpleName() + ", code names none"));
        model.getModelElementsByType(Signal.class)
                .forEach(signal -> unless(
                        signal.getName().equals(Names.PERSONAL_DATA + "-${projectKey}"),
                        path + " waits for the signal " + signal.getName() + ", code sends none"));
        model.getModelElementsByType(CallActivity.class).forEach(call -> name("process", call.getCalledElement()));
        model.getModelElementsByType(UserTask.class).forEach(task -> task(folder, task));
        model.getModelElementsByType(CamundaProperty.class).forEach(this::property);
        model.getModelElementsByType(BaseElement.class).forEach(this::asked);
        words(text);
    }

    private void task(String folder, UserTask task) {
        String id = task.getId();
        String form = folder + "-" + id;
        name("form", form);
        unless(form.equals(task.getCamundaFormRef()), id + " has the form " + task.getCamundaFormRef());
        unless("deployment".equals(task.getCamundaFormRefBinding()), id + " takes a form of another deployment");
        unless(task.getName() != null && !task.getName().isBlank(), id + " has no name");
        unless(!task.getDocumentations().isEmpty(), id + " does not say why");
        EVERY_TASK.forEach(
                property -> unless(Properties.in(task).find(property).isPresent(), id + " has no " + property));
    }

    private void property(CamundaProperty property) {
        property(property.getCamundaName(), Objects.requireNonNullElse(property.getCamundaValue(), ""));
    }

    private void property(String name, String value) {
        name("property", name);
        Set<String> words = code.values().getOrDefault(name, Set.of());
        unless(words.isEmpty() || words.contains(value), "No " + name + " is called " + value);
        switch (name) {
            case Names.SIGN_OFF -> name("sign-off", value);
            case Names.PERSON -> name("variable", value);
            case Names.NEEDS -> Arrays.stream(value.split(",", -1)).forEach(each -> name("variable", each.strip()));
            case Names.DUE_IN_DAYS -> unless(value.matches("[1-9]\\d?"), value + " is no number of days");
            default -> unless(!value.isBlank(), name + " says nothing");
        }
    }

    /** A delegate of the step itself needs its properties there. */
    private void asked(BaseElement step) {
        if (step.getExtensionElements() == null) {
            return;
        }
        step.getExtensionElements().getDomElement().getChildElements().stream()
                .map(child -> String.valueOf(child.getAttribute("delegateExpression")))
                .flatMap(expression -> code.asked(expression.replaceAll("[${}]", "")).stream())
                .filter(property -> Properties.in(step).find(property).isEmpty())
                .forEach(property -> complaints.add(step.getId() + " has no " + property));
    }

    private void words(String text) {
        DELEGATE.matcher(text).results().forEach(found -> name("delegate", either(found)));
        VARIABLE.matcher(text).results().forEach(found -> name("variable", either(found)));
        EXPRESSION
                .matcher(DELEGATE.matcher(text).replaceAll(""))
                .results()
                .map(found -> TEXT.matcher(found.group(1)).replaceAll(""))
                .flatMap(expression -> WORD.matcher(expression).results())
                .map(MatchResult::group)
                .filter(word ->
                        !Set.of("true", "false", "null", "and", "or", "not").contains(word))
                .forEach(word -> name("variable", word));
    }

    private void template(String path, String text) {
        JsonNode template;
        try {
            template = Template.read(text).json();
        } catch (IOException unreadable) {
            complaints.add(path + " cannot be read");
            return;
        }
        for (JsonNode property : template.path("properties")) {
            JsonNode binding = property.path("binding");
            List<String> values = new ArrayList<>(property.path("choices").findValuesAsText("value"));
            if (property.has("value")) {
                values.add(property.path("value").asText());
            }
            switch (binding.path("type").asText() + " " + binding.path("name").asText()) {
                case "property camunda:delegateExpression" ->
                    values.forEach(value -> name("delegate", value.replaceAll("[${}]", "")));
                case "property calledElement" -> values.forEach(value -> name("process", value));
                default -> part(binding, values);
            }
        }
    }

    private void part(JsonNode binding, List<String> values) {
        if (binding.path("type").asText().equals("camunda:property")) {
            String name = binding.path("name").asText();
            name("property", name);
            values.forEach(value -> property(name, value));
            code.vocabulary().implied().getOrDefault(name, List.of()).forEach(delegate -> name("delegate", delegate));
        } else if (binding.has("target")) {
            name("variable", binding.get("target").asText());
            values.forEach(value -> name("variable", value));
        }
    }

    private void decision(String path, String file, String text) {
        for (Decision decision : Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(UTF_8)))
                .getModelElementsByType(Decision.class)) {
            decisions.add(decision.getId());
            unless(decision.getId().equals(file), path + " holds the decision " + decision.getId());
        }
    }

    private void form(String path, String id, String text) {
        forms.add(id);
        unless(
                id.equals(JsonParserFactory.getJsonParser().parseMap(text).get("id")),
                path + " does not hold the form " + id);
    }

    private void compare() {
        both("delegate", code.delegates());
        both("sign-off", code.signOffs());
        both("property", code.values().keySet());
        both("variable", code.variables());
        both("form", forms);
        code.started().forEach(process -> name("process", process));
        both("process", processes);
        code.decided().forEach(decision -> name("decision", decision));
        both("decision", decisions);
    }

    private void both(String kind, Collection<String> there) {
        Set<String> names = named.getOrDefault(kind, Set.of());
        names.stream()
                .filter(name -> !there.contains(name))
                .forEach(name -> complaints.add("There is no " + kind + " " + name));
        there.stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> complaints.add("Nothing names the " + kind + " " + name));
    }

    private void name(String kind, String name) {
        named.computeIfAbsent(kind, any -> new TreeSet<>()).add(name);
    }

    private void unless(boolean fits, String complaint) {
        if (!fits) {
            complaints.add(complaint);
        }
    }

    private static String either(MatchResult found) {
        return Arrays.asList(found.group(1), found.group(2)).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
