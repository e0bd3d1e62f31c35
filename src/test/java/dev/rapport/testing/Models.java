package dev.rapport.testing;

import dev.rapport.check.Artefact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small playbooks as people draw them, each with one step that asks the change manager to look. */
public final class Models {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="KEY-definitions" targetNamespace="urn:rapport:KEY">
              <bpmn:process id="KEY" name="Look at KEY" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:documentation>Lets somebody look.</bpmn:documentation>
                <bpmn:startEvent id="begun" name="Begun">
                  <bpmn:outgoing>flow-to-step</bpmn:outgoing>
                </bpmn:startEvent>
            STEP
                <bpmn:endEvent id="looked" name="Looked">
                  <bpmn:incoming>flow-to-looked</bpmn:incoming>
                </bpmn:endEvent>
                <bpmn:sequenceFlow id="flow-to-step" sourceRef="begun" targetRef="step" />
                <bpmn:sequenceFlow id="flow-to-looked" sourceRef="step" targetRef="looked" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="KEY-diagram">
                <bpmndi:BPMNPlane id="KEY-plane" bpmnElement="KEY">
                  <bpmndi:BPMNShape id="begun-shape" bpmnElement="begun"><dc:Bounds x="100" y="100" width="36" height="36" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="step-shape" bpmnElement="step"><dc:Bounds x="200" y="78" width="100" height="80" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="looked-shape" bpmnElement="looked"><dc:Bounds x="360" y="100" width="36" height="36" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="flow-to-step-edge" bpmnElement="flow-to-step"><di:waypoint x="136" y="118" /><di:waypoint x="200" y="118" /></bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="flow-to-looked-edge" bpmnElement="flow-to-looked"><di:waypoint x="300" y="118" /><di:waypoint x="360" y="118" /></bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;
    private static final String LOOK = """
                <bpmn:userTask id="step" name="WORDS" camunda:formRef="KEY-step" camunda:formRefBinding="deployment">
                  <bpmn:documentation>You lead the change, so you look.</bpmn:documentation>
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="role" value="change-manager" />
                      <camunda:property name="dueInDays" value="3" />
                      <camunda:property name="action" value="Say that you looked" />
                      <camunda:property name="next" value="Nothing follows." />
                    </camunda:properties>
                    <camunda:taskListener event="create" delegateExpression="${assignTask}" />
                  </bpmn:extensionElements>
                  <bpmn:incoming>flow-to-step</bpmn:incoming>
                  <bpmn:outgoing>flow-to-looked</bpmn:outgoing>
                </bpmn:userTask>""";
    private static final String CALL = """
                <bpmn:callActivity id="step" name="Let somebody look" calledElement="CALLED">
                  <bpmn:documentation>Somebody looks.</bpmn:documentation>
                  <bpmn:extensionElements>
                    <camunda:in businessKey="${projectKey}" />
                    <camunda:in source="projectKey" target="projectKey" />
                  </bpmn:extensionElements>
                  <bpmn:incoming>flow-to-step</bpmn:incoming>
                  <bpmn:outgoing>flow-to-looked</bpmn:outgoing>
                </bpmn:callActivity>""";
    private static final String FORM = """
            {
              "components": [
                {
                  "label": "WORDS",
                  "type": "textarea",
                  "id": "remark",
                  "key": "remark",
                  "validate": { "maxLength": 2000 },
                  "layout": { "row": "row-remark", "columns": null }
                }
              ],
              "type": "default",
              "id": "KEY-step",
              "executionPlatform": "Camunda Platform",
              "executionPlatformVersion": "7.24.0",
              "schemaVersion": 19
            }
            """;

    private Models() {}

    /** A model together with the form of its step. */
    public static List<Artefact> playbook(String key, String words) {
        return List.of(model(key, words), form(key, "What did you see?"));
    }

    /** @param words the name of its step */
    public static Artefact model(String key, String words) {
        return file(
                key + ".bpmn",
                MODEL.replace("STEP", LOOK).replace("WORDS", words).replace("KEY", key));
    }

    /** A model whose step calls another playbook. */
    public static Artefact calling(String key, String called) {
        return file(
                key + ".bpmn",
                MODEL.replace("STEP", CALL).replace("CALLED", called).replace("KEY", key));
    }

    /** @param words the label of its field */
    public static Artefact form(String key, String words) {
        return file("step.form", FORM.replace("WORDS", words).replace("KEY", key));
    }

    /** A shipped model with other words in it. */
    public static Artefact changed(String shipped, String words, String newWords) {
        String path = "/processes/" + shipped + "/" + shipped + ".bpmn";
        try (InputStream model = Models.class.getResourceAsStream(path)) {
            String text = new String(model.readAllBytes(), StandardCharsets.UTF_8);
            return file(shipped + ".bpmn", text.replace(words, newWords));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Artefact file(String name, String content) {
        return new Artefact(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
