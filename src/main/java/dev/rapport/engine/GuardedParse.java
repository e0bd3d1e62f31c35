package dev.rapport.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/** Refuses, before the engine reads a model, what would make it run code while reading. */
final class GuardedParse extends BpmnParse {

    private static final List<Namespace> EXTENSIONS =
            List.of(new Namespace("http://camunda.org/schema/1.0/bpmn"), new Namespace("http://activiti.org/bpmn"));
    private static final List<String> ATTRIBUTES =
            List.of("formHandlerClass", "class", "type", "variableMappingClass", "variableMappingDelegateExpression");
    private static final Set<String> ELEMENTS = Set.of("script", "scriptTask", "connector");

    GuardedParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    protected void parseRootElement() {
        check(rootElement);
        super.parseRootElement();
    }

    private static void check(Element element) {
        if (ELEMENTS.contains(element.getTagName())) {
            throw new ProcessEngineException("Models hold no " + element.getTagName() + ": " + element.attribute("id"));
        }
        for (Namespace extension : EXTENSIONS) {
            for (String attribute : ATTRIBUTES) {
                if (isCode(element, extension, attribute)) {
                    throw new ProcessEngineException("Models hold no " + attribute + ": " + element.attribute("id"));
                }
            }
        }
        element.elements().forEach(GuardedParse::check);
    }

    private static boolean isCode(Element element, Namespace extension, String attribute) {
        boolean typesFormField =
                attribute.equals("type") && element.getTagName().equals("formField");
        return !typesFormField && element.attributeNS(extension, attribute) != null;
    }
}
