package dev.rapport.engine;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What a change manager wrote on a step of a model. */
final class Properties {

    private Properties() {}

    /** Empty also where the property is there and says nothing. */
    static Optional<String> find(BaseElement step, String name) {
        ExtensionElements extensions = step.getExtensionElements();
        if (extensions == null) {
            return Optional.empty();
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .findFirst()
                .map(CamundaProperty::getCamundaValue);
    }

    /** @throws IllegalArgumentException when the step says nothing about it */
    static String get(BaseElement step, String name) {
        return find(step, name)
                .orElseThrow(
                        () -> new IllegalArgumentException("The step " + step.getId() + " does not say its " + name));
    }
}
