package dev.rapport.check;

import dev.rapport.flow.Flow;
import dev.rapport.flow.Kind;
import dev.rapport.flow.Trouble;
import dev.rapport.flow.Walk;
import dev.rapport.markup.Element;
import java.util.List;
import java.util.stream.Collectors;

/** Whether every way leads from the start to an end, in words. */
final class WaysCheck {

    private final Findings findings;

    WaysCheck(Findings findings) {
        this.findings = findings;
    }

    Walk check(Model model) {
        Walk walk = Flow.walk(model.process());
        walk.troubles().forEach(trouble -> add(trouble, model));
        if (!walk.complete()) {
            findings.add(
                    Rule.NOT_EXPLORED_WHOLLY,
                    model.process(),
                    "The model has so many ways that not every one was followed to its end.",
                    "Put what belongs together into playbooks of its own and call them.");
        }
        startable(model);
        return walk;
    }

    /** A project starts a playbook itself; nothing from outside does. */
    private void startable(Model model) {
        model.process().children(Bpmn.BPMN, "startEvent").stream()
                .filter(start -> start.children().stream()
                        .anyMatch(child -> child.name().local().endsWith("EventDefinition")))
                .forEach(start -> findings.add(
                        Rule.START_NOT_ALLOWED,
                        start,
                        Bpmn.title(start) + " waits for something; a playbook is started by a project.",
                        "Use a start event without a clock or sign, and wait in the step after it."));
    }

    private void add(Trouble trouble, Model model) {
        Element where = model.find(trouble.element()).orElse(model.process());
        String title = Bpmn.title(where);
        String others = titles(trouble.others(), model);
        Sentence sentence = sentence(trouble.kind(), title, others);
        findings.add(sentence.rule(), where, sentence.what(), sentence.remedy());
    }

    private record Sentence(Rule rule, String what, String remedy) {}

    private static Sentence sentence(Kind kind, String title, String others) {
        return switch (kind) {
            case NO_START ->
                new Sentence(
                        Rule.START_NOT_ALLOWED, title + " has no start.", "Draw one start event and lead on from it.");
            case SEVERAL_STARTS ->
                new Sentence(
                        Rule.START_NOT_ALLOWED,
                        title + " has more than one start: " + others + ".",
                        "Keep one start event.");
            case NO_END ->
                new Sentence(Rule.NO_END, title + " has no end.", "Draw an end event where the work is done.");
            case UNREACHED ->
                new Sentence(
                        Rule.UNREACHED,
                        "No way leads to " + title
                                + (others.isEmpty() ? "." : ", nor to what follows it: " + others + "."),
                        "Draw a way to it, or remove it.");
            case DEAD_END ->
                new Sentence(
                        Rule.DEAD_END,
                        "Nothing follows " + title + ".",
                        "Lead on from it, or draw an end event after it.");
            case BOUNDARY_WITHOUT_FLOW ->
                new Sentence(Rule.DEAD_END, "Nothing follows the event " + title + ".", "Draw what happens then.");
            case DEADLOCK ->
                new Sentence(
                        Rule.DEADLOCK,
                        "The work can stop for ever at " + title
                                + (others.isEmpty() ? "." : ": it waits for " + others + ", from where nothing comes."),
                        "Join ways in the manner in which they parted: parallel ways with a parallel join, choices with a choice.");
            case NEVER_ENDS ->
                new Sentence(
                        Rule.NEVER_ENDS,
                        "From " + title + " on no end can be reached"
                                + (others.isEmpty() ? "." : "; the work goes round: " + others + "."),
                        "Draw a way out that leads to an end.");
            case ENDLESS_LOOP ->
                new Sentence(
                        Rule.ENDLESS_LOOP,
                        title + " is part of a loop in which nothing is waited for.",
                        "Put a task or a time to wait into the loop.");
            case PILES_UP ->
                new Sentence(
                        Rule.NEVER_ENDS,
                        "Each round leaves one more of " + title + " open.",
                        "Join the parallel ways before the way leads back.");
            case MULTIPLIED ->
                new Sentence(
                        Rule.MULTIPLIED,
                        title + " can be open twice at the same time.",
                        "Join the parallel ways before it, unless it is meant to be done for each.");
            case DANGLING_FLOW ->
                new Sentence(
                        Rule.REFERENCE_BROKEN, title + " leads nowhere.", "Draw it again from one step to another.");
            case NO_CONDITION ->
                new Sentence(
                        Rule.NO_CONDITION,
                        "At " + title + " it is not said when to go which way: " + others + ".",
                        "Give each way a condition, or make one of them the default.");
            case NO_DEFAULT ->
                new Sentence(
                        Rule.NO_DEFAULT,
                        "At " + title + " no way is the default; if no condition holds, the work stops with an error.",
                        "Make one way the default.");
            case CONDITION_IGNORED ->
                new Sentence(
                        Rule.CONDITION_IGNORED,
                        "The condition after " + title + " is never asked: " + others + ".",
                        "Remove the condition, or use a choice.");
            case NOT_AN_EVENT ->
                new Sentence(
                        Rule.NOT_AN_EVENT,
                        "After " + title + " only events can follow, and " + others + " is none.",
                        "Let a time or a sign follow it.");
            case SAME_ID ->
                new Sentence(
                        Rule.ID_TWICE, "The id of " + title + " is used twice.", "Give each element an id of its own.");
        };
    }

    private static String titles(List<String> ids, Model model) {
        return ids.stream()
                .limit(5)
                .map(id -> model.find(id).map(Bpmn::title).orElse(id))
                .collect(Collectors.joining(", "));
    }
}
