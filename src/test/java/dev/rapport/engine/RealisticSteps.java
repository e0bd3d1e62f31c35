package dev.rapport.engine;

import dev.rapport.check.Artefact;
import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;

/** The steps, events and gateways that a model draws, by their ids; links left out, of which the engine keeps no history. */
final class RealisticSteps {

    private RealisticSteps() {}

    static Set<String> of(Artefact model) {
        Set<String> ids = new TreeSet<>();
        Bpmn.readModelFromStream(new ByteArrayInputStream(model.content()))
                .getModelElementsByType(FlowNode.class)
                .stream()
                .filter(node ->
                        node.getChildElementsByType(LinkEventDefinition.class).isEmpty())
                .forEach(node -> ids.add(node.getId()));
        return ids;
    }
}
