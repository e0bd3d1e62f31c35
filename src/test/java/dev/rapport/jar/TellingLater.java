package dev.rapport.jar;

import dev.rapport.check.Artefact;
import dev.rapport.testing.Models;
import java.util.List;

/** A playbook that waits a month and then sends a message: what must come once, whoever is killed meanwhile. */
final class TellingLater {

    static final String SUBJECT = "A month is over";

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="tell-later-definitions" targetNamespace="urn:rapport:tell-later">
              <bpmn:process id="tell-later" name="Tell later" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:documentation>Tells the change manager that a month is over.</bpmn:documentation>
                <bpmn:startEvent id="begun" name="Begun">
                  <bpmn:outgoing>flow-to-month-over</bpmn:outgoing>
                </bpmn:startEvent>
                <bpmn:intermediateCatchEvent id="month-over" name="A month over">
                  <bpmn:incoming>flow-to-month-over</bpmn:incoming>
                  <bpmn:outgoing>flow-to-tell</bpmn:outgoing>
                  <bpmn:timerEventDefinition id="month-over-timer">
                    <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P30D</bpmn:timeDuration>
                  </bpmn:timerEventDefinition>
                </bpmn:intermediateCatchEvent>
                <bpmn:serviceTask id="tell" name="Tell the change manager" camunda:delegateExpression="${sendMessage}">
                  <bpmn:documentation>The change manager learns that a month is over.</bpmn:documentation>
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="toRole" value="change-manager" />
                      <camunda:property name="subject" value="SUBJECT" />
                      <camunda:property name="text" value="It began a month ago." />
                    </camunda:properties>
                  </bpmn:extensionElements>
                  <bpmn:incoming>flow-to-tell</bpmn:incoming>
                  <bpmn:outgoing>flow-to-told</bpmn:outgoing>
                </bpmn:serviceTask>
                <bpmn:endEvent id="told" name="Told">
                  <bpmn:incoming>flow-to-told</bpmn:incoming>
                </bpmn:endEvent>
                <bpmn:sequenceFlow id="flow-to-month-over" sourceRef="begun" targetRef="month-over" />
                <bpmn:sequenceFlow id="flow-to-tell" sourceRef="month-over" targetRef="tell" />
                <bpmn:sequenceFlow id="flow-to-told" sourceRef="tell" targetRef="told" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="tell-later-diagram">
                <bpmndi:BPMNPlane id="tell-later-plane" bpmnElement="tell-later">
                  <bpmndi:BPMNShape id="begun-shape" bpmnElement="begun"><dc:Bounds x="100" y="100" width="36" height="36" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="month-over-shape" bpmnElement="month-over"><dc:Bounds x="200" y="100" width="36" height="36" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="tell-shape" bpmnElement="tell"><dc:Bounds x="300" y="78" width="100" height="80" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="told-shape" bpmnElement="told"><dc:Bounds x="460" y="100" width="36" height="36" /></bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="flow-to-month-over-edge" bpmnElement="flow-to-month-over"><di:waypoint x="136" y="118" /><di:waypoint x="200" y="118" /></bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="flow-to-tell-edge" bpmnElement="flow-to-tell"><di:waypoint x="236" y="118" /><di:waypoint x="300" y="118" /></bpmndi:BPMNEdge>
                  <bpmndi:BPMNEdge id="flow-to-told-edge" bpmnElement="flow-to-told"><di:waypoint x="400" y="118" /><di:waypoint x="460" y="118" /></bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """.replace("SUBJECT", SUBJECT);

    static final List<Artefact> FILES = List.of(Models.file("tell-later.bpmn", MODEL));

    private TellingLater() {}
}
