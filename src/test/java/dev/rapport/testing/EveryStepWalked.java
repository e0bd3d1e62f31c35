package dev.rapport.testing;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Holds a class to its {@link Walks}. */
class EveryStepWalked implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private final Set<Method> run = new HashSet<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        taken(context).forget(model(context));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        run.add(context.getRequiredTestMethod());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (run.containsAll(tests(context.getRequiredTestClass()))) {
            List<String> left = left(model(context), taken(context));
            if (!left.isEmpty()) {
                throw new AssertionError("No test walked " + left + " of the model " + model(context));
            }
        }
    }

    private static List<Method> tests(Class<?> tests) {
        return Arrays.stream(tests.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
    }

    private static List<String> left(String model, StepsTaken taken) throws IOException {
        String path = "/processes/" + model + "/" + model + ".bpmn";
        try (InputStream file = Objects.requireNonNull(EveryStepWalked.class.getResourceAsStream(path), path)) {
            BpmnModelInstance parsed = Bpmn.readModelFromStream(file);
            return Stream.concat(
                            parsed.getModelElementsByType(FlowNode.class).stream(),
                            parsed.getModelElementsByType(SequenceFlow.class).stream())
                    .map(BaseElement::getId)
                    .filter(element -> !taken.has(model, element))
                    .toList();
        }
    }

    private static String model(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(Walks.class).value();
    }

    private static StepsTaken taken(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(StepsTaken.class);
    }
}
