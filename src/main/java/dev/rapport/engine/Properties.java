package dev.rapport.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.BpmnModelExecutionContext;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * What a change manager wrote on a step of a model. A version never changes, so each step is read once: they are as many
 * as the published versions have steps.
 */
final class Properties {

    private static final Map<Key, Properties> READ = new ConcurrentHashMap<>();

    private final String step;
    private final Map<String, String> values;

    private Properties(String step, Map<String, String> values) {
        this.step = step;
        this.values = values;
    }

    private record Key(String version, String step) {}

    /** @param version the id of the published version */
    static Properties of(String version, String step, Supplier<? extends BaseElement> element) {
        return READ.computeIfAbsent(new Key(version, step), key -> in(element.get()));
    }

    /** Of the element where the execution is. */
    static Properties of(BpmnModelExecutionContext execution, String version) {
        BaseElement element = execution.getBpmnModelElementInstance();
        return of(version, element.getId(), () -> element);
    }

    /** Read anew, for a step whose version is not published. */
    static Properties in(BaseElement step) {
        return new Properties(step.getId(), read(step));
    }

    private static Map<String, String> read(BaseElement step) {
        return Stream.ofNullable(step.getExtensionElements())
                .map(extensions -> extensions.getElementsQuery().filterByType(CamundaProperties.class))
                .flatMap(all -> all.list().stream())
                .map(CamundaProperties::getCamundaProperties)
                .flatMap(Collection::stream)
                .filter(property -> property.getCamundaName() != null && property.getCamundaValue() != null)
                .collect(Collectors.toUnmodifiableMap(
                        CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue, (first, second) -> first));
    }

    /** Empty also where the property is there and says nothing. */
    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws IllegalArgumentException when the step says nothing about it */
    String get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("The step " + step + " does not say its " + name));
    }
}
