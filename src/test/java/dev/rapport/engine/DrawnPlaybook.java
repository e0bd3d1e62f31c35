package dev.rapport.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A playbook as somebody draws it with the palette alone: steps one after the other, and their forms. */
final class DrawnPlaybook {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
              xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:drawn">
            <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P3650D"><bpmn:startEvent id="start"/>
            """;
    private static final String FOR_EACH =
            "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"units\" camunda:elementVariable=\"unit\"/>";

    private final String key;
    private final List<String> ids = new ArrayList<>(List.of("start"));
    private final StringBuilder steps = new StringBuilder();

    DrawnPlaybook(String key) {
        this.key = key;
    }

    DrawnPlaybook then(String template, String id, Map<String, String> filled) throws IOException {
        return add(id, Template.named(template).draw(id, filled, ""));
    }

    DrawnPlaybook forEachUnit(String template, String id, Map<String, String> filled) throws IOException {
        return add(id, Template.named(template).draw(id, filled, FOR_EACH));
    }

    private DrawnPlaybook add(String id, String element) {
        ids.add(id);
        steps.append(element);
        return this;
    }

    String model() {
        StringBuilder model =
                new StringBuilder(HEAD.formatted(key)).append(steps).append("<bpmn:endEvent id=\"end\"/>");
        for (int at = 0; at < ids.size(); at++) {
            String next = at + 1 < ids.size() ? ids.get(at + 1) : "end";
            model.append("<bpmn:sequenceFlow id=\"flow-%s\" sourceRef=\"%s\" targetRef=\"%s\"/>"
                    .formatted(at, ids.get(at), next));
        }
        return model.append("</bpmn:process></bpmn:definitions>").toString();
    }

    /** A form with one field for each, {@code type:key}. */
    static String form(String id, String... fields) {
        List<String> components = new ArrayList<>();
        for (String field : fields) {
            String[] parts = field.split(":", -1);
            String more = parts[0].equals("datetime") ? ",\"subtype\":\"date\",\"dateLabel\":\"Day\"" : "";
            if (parts[0].equals("radio")) {
                more = ",\"values\":[{\"label\":\"Yes\",\"value\":\"%s\"},{\"label\":\"No\",\"value\":\"refuse\"}]"
                        .formatted(parts[2]);
            }
            components.add("{\"type\":\"%s\",\"key\":\"%s\",\"id\":\"%s\",\"label\":\"%s\"%s}"
                    .formatted(parts[0], parts[1], parts[1], parts[1], more));
        }
        return "{\"type\":\"default\",\"id\":\"%s\",\"components\":[%s]}".formatted(id, String.join(",", components));
    }
}
