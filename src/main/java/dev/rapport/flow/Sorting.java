package dev.rapport.flow;

import dev.rapport.markup.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kind of step a model's element is. */
final class Sorting {

    private Sorting() {}

    /** Null for what tokens do not pass, compensation included: that happens beside the flow. */
    static @Nullable Sort of(Element element) {
        if ((defines(element, "compensate") && element.name().local().equals("boundaryEvent"))
                || isTrue(element, "isForCompensation")) {
            return null;
        }
        return switch (element.name().local()) {
            case "startEvent" -> Sort.START;
            case "endEvent" -> end(element);
            case "boundaryEvent" -> Sort.BOUNDARY;
            case "intermediateCatchEvent" -> defines(element, "link") ? Sort.PASS : Sort.STEP;
            case "intermediateThrowEvent" -> defines(element, "link") ? Sort.LINK : Sort.PASS;
            case "exclusiveGateway" -> Sort.EXCLUSIVE;
            case "parallelGateway" -> Sort.PARALLEL;
            case "inclusiveGateway", "complexGateway" -> Sort.INCLUSIVE;
            case "eventBasedGateway" -> Sort.EVENT_BASED;
            case "userTask", "receiveTask", "callActivity", "transaction", "adHocSubProcess" -> Sort.STEP;
            case "subProcess" -> isTrue(element, "triggeredByEvent") ? Sort.EVENT_SCOPE : Sort.STEP;
            case "task", "manualTask", "serviceTask", "scriptTask", "businessRuleTask", "sendTask" -> Sort.WORK;
            default -> null;
        };
    }

    private static Sort end(Element element) {
        if (defines(element, "terminate")) {
            return Sort.TERMINATE;
        }
        return defines(element, "error") || defines(element, "cancel") ? Sort.THROWING_END : Sort.END;
    }

    static boolean holdsOthers(Element element) {
        return switch (element.name().local()) {
            case "subProcess", "transaction", "adHocSubProcess" -> true;
            default -> false;
        };
    }

    /** Whether an event waits for or throws something at all. */
    static boolean definesNothing(Element event) {
        return event.children().stream().noneMatch(child -> child.name().local().endsWith("EventDefinition"));
    }

    /** The name under which link events find each other. */
    static String link(Element event) {
        Optional<Element> definition = event.child(Reading.BPMN, "linkEventDefinition");
        return definition.flatMap(link -> link.attribute("name")).orElse("");
    }

    private static boolean defines(Element event, String what) {
        return event.child(Reading.BPMN, what + "EventDefinition").isPresent();
    }

    private static boolean isTrue(Element element, String attribute) {
        return element.attribute(attribute).orElse("false").strip().equals("true");
    }
}
