package dev.rapport.engine;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses, before the engine reads a model, what names code: the engine makes form handlers, validators and importers
 * past its own factory, and sets fields of our delegates where a model says so.
 */
final class GuardedParse extends BpmnParse {

    private static final Set<String> ATTRIBUTES =
            Set.of("formHandlerClass", "class", "type", "variableMappingClass", "variableMappingDelegateExpression");
    private static final Set<String> ELEMENTS =
            Set.of("script", "scriptTask", "connector", "field", "import", "constraint", "formData", "formProperty");
    private static final String TYPE_OF_XML = "http://www.w3.org/2001/XMLSchema-instance:type";

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
            throw refusal(element.getTagName(), element);
        }
        for (String key : element.attributes()) {
            String name = key.substring(key.lastIndexOf(':') + 1);
            if (ATTRIBUTES.contains(name) && !key.equals(TYPE_OF_XML)) {
                throw refusal(name, element);
            }
        }
        element.elements().forEach(GuardedParse::check);
    }

    private static ProcessEngineException refusal(String what, Element element) {
        return new ProcessEngineException("Models hold no " + what + ": " + element.attribute("id"));
    }
}
