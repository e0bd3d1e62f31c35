package dev.rapport.comparison;

import dev.rapport.markup.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how one part of a model differs. */
final class PartWording {

    private final Model older;
    private final Model newer;
    private final Element after;
    private final String it;
    private final String way;
    private final String named;

    PartWording(Model older, Model newer, Element before, Element after) {
        this.older = older;
        this.newer = newer;
        this.after = after;
        this.it = newer.name(after);
        this.way = PartKind.of(after) == PartKind.WAY ? older.way(before) : newer.called(after);
        this.named = older.called(before);
    }

    String of(Difference one) {
        return property(one)
                .or(() -> attribute(one))
                .or(() -> within(one))
                .orElse("A setting of " + newer.called(after) + " that has no words of its own is different.");
    }

    private Optional<String> property(Difference one) {
        return one.fact().startsWith("property ")
                ? Optional.ofNullable(PropertyWording.of(it, one.fact().substring("property ".length()), one))
                : Optional.empty();
    }

    private Optional<String> attribute(Difference one) {
        return Optional.ofNullable(
                switch (one.fact()) {
                    case "name" -> name(one);
                    case "formRef", "formKey" -> form(one);
                    case "calledElement" -> it + " now runs the playbook " + insteadQuoted(one) + ".";
                    case "decisionRef" -> it + " now decides by the table " + insteadQuoted(one) + ".";
                    case "delegateExpression", "expression", "class", "type", "topic" ->
                        it + " now does something else than before.";
                    case "assignee", "candidateUsers", "candidateGroups" ->
                        it + " is now given to others: " + insteadExpression(one) + ".";
                    case "dueDate", "followUpDate" -> "When " + it + " is due is now found in another way.";
                    case "default" -> defaultWay(one);
                    case "sourceRef" -> way + " now begins at " + newer.named(one.after()) + ".";
                    case "targetRef" -> way + " now leads to " + newer.named(one.after()) + ".";
                    case "attachedToRef" ->
                        it + " now watches " + Speech.instead(newer.named(one.after()), older.named(one.before()))
                                + ".";
                    case "cancelActivity", "isInterrupting" ->
                        one.after().equals("false")
                                ? it + " no longer interrupts what is being done."
                                : it + " now interrupts what is being done.";
                    case "isExecutable" ->
                        one.after().equals("true") ? "The playbook can now run." : "The playbook can no longer run.";
                    case "historyTimeToLive" -> kept(one);
                    default -> null;
                });
    }

    private String name(Difference one) {
        if (PartKind.of(after) == PartKind.WAY) {
            return Speech.capital(newer.way(after))
                    + (one.isGone() ? " has no name any more." : " is now called " + insteadQuoted(one) + ".");
        }
        return one.isGone()
                ? named + " has no name any more."
                : named + " is now called " + Speech.quoted(one.after()) + ".";
    }

    private String form(Difference one) {
        return one.isGone()
                ? it + " no longer shows a form."
                : it + " now shows the form "
                        + Speech.instead(Speech.quoted(one.after()), one.isNew() ? "" : Speech.quoted(one.before()))
                        + ".";
    }

    private String defaultWay(Difference one) {
        return one.isGone()
                ? "At " + it + " no way is left for when nothing fits."
                : "When nothing else fits, " + it + " now leads to "
                        + Speech.instead(newer.target(one.after()), one.isNew() ? "" : older.target(one.before()))
                        + ".";
    }

    private static String kept(Difference one) {
        return "What happened in finished runs is now kept for "
                + Speech.instead(
                        one.isGone() ? "an unknown time" : Speech.span(one.after()),
                        one.isNew() ? "" : Speech.span(one.before()))
                + ".";
    }

    private Optional<String> within(Difference one) {
        String fact = one.fact();
        String first = fact.replaceFirst("[ #].*", "");
        return Optional.ofNullable(
                switch (first) {
                    case "documentation" -> explanation(one);
                    case "conditionExpression" -> fact.contains(" ") ? null : condition(one);
                    case "timerEventDefinition" -> timer(one);
                    case "multiInstanceLoopCharacteristics", "standardLoopCharacteristics" -> repeated(one);
                    case "taskListener", "executionListener" ->
                        "What happens by itself when " + it + " begins or is done is different.";
                    case "in", "out", "inputParameter", "outputParameter" ->
                        "What " + it + " is given, or hands back, is different.";
                    case "text" -> newer.called(after) + " reads differently.";
                    case "flowNodeRef" -> newer.called(after) + " holds other steps than before.";
                    case "terminateEventDefinition" ->
                        one.isGone()
                                ? it + " no longer ends everything at once."
                                : it + " now ends everything at once.";
                    case "messageEventDefinition",
                            "signalEventDefinition",
                            "errorEventDefinition",
                            "escalationEventDefinition",
                            "conditionalEventDefinition" -> it + " now happens for another reason than before.";
                    default -> null;
                });
    }

    private String explanation(Difference one) {
        String what =
                PartKind.of(after) == PartKind.PLAYBOOK ? "The purpose of the playbook" : "The explanation of " + it;
        return one.isGone() ? what + " is gone." : what + " now reads " + Speech.quoted(one.after());
    }

    private String condition(Difference one) {
        return one.isGone()
                ? newer.way(after) + " no longer asks for anything."
                : newer.way(after) + " now asks for "
                        + Speech.instead(
                                Speech.expression(one.after()), one.isNew() ? "" : Speech.expression(one.before()))
                        + ".";
    }

    private @Nullable String timer(Difference one) {
        String what = one.fact().replaceFirst("^\\S+ ?", "");
        return switch (what) {
            case "timeDuration", "timeDate", "timeCycle" ->
                one.isGone()
                        ? it + " waits in another way than before."
                        : it + " now waits for "
                                + Speech.instead(Speech.span(one.after()), one.isNew() ? "" : Speech.span(one.before()))
                                + ".";
            default -> it + " waits in another way than before.";
        };
    }

    private String repeated(Difference one) {
        if (one.fact().endsWith("collection")) {
            return one.isGone()
                    ? it + " is no longer done once for each."
                    : it + " is now done once for each of " + insteadExpression(one) + ".";
        }
        if (one.fact().endsWith("isSequential")) {
            return it
                    + (one.after().equals("true")
                            ? " is now done one after the other."
                            : " is now done for all at the same time.");
        }
        return "How often " + it + " is done is different.";
    }

    private static String insteadQuoted(Difference one) {
        return Speech.instead(Speech.quoted(one.after()), one.isNew() ? "" : Speech.quoted(one.before()));
    }

    private static String insteadExpression(Difference one) {
        return Speech.instead(
                one.isGone() ? "nobody" : Speech.expression(one.after()),
                one.isNew() ? "" : Speech.expression(one.before()));
    }
}
