package dev.rapport.comparison;

import dev.rapport.comparison.Change.Kind;
import dev.rapport.markup.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How two versions of a file of decision tables differ. */
final class TableComparison {

    private final String file;
    private final Shown shown;
    private final Map<String, Table> older;
    private final Map<String, Table> newer;
    private final Map<String, String> olderRest;
    private final Map<String, String> newerRest;
    private final List<Change> changes = new ArrayList<>();

    TableComparison(String file, Shown shown, Element before, Element after) throws Unreadable {
        this.file = file;
        this.shown = shown;
        this.older = tables(before);
        this.newer = tables(after);
        this.olderRest = Table.facts(before, "decision", "DMNDI");
        this.newerRest = Table.facts(after, "decision", "DMNDI");
    }

    private static Map<String, Table> tables(Element definitions) throws Unreadable {
        if (!definitions.name().local().equals("definitions")) {
            throw new Unreadable();
        }
        Map<String, Table> tables = new LinkedHashMap<>();
        for (Element child : definitions.children()) {
            if (child.name().local().equals("decision")) {
                tables.put(child.id(), new Table(child));
            }
        }
        return tables;
    }

    List<Change> changes() {
        newer.forEach((id, table) -> {
            Table before = older.get(id);
            if (before == null) {
                say(Kind.ADDED, id, "The decision table " + table.name() + " is new.");
            } else {
                compare(id, before, table);
            }
        });
        older.forEach((id, table) -> {
            if (!newer.containsKey(id)) {
                say(Kind.REMOVED, id, "The decision table " + table.name() + " is gone.");
            }
        });
        if (!olderRest.equals(newerRest)) {
            say(Kind.CHANGED, "", "A setting of the file " + Speech.quoted(file) + " is different.");
        }
        if (changes.isEmpty()) {
            say(Kind.MOVED, "", "Only the drawing of " + Speech.quoted(file) + " is different; it decides as before.");
        }
        return changes;
    }

    private void compare(String id, Table before, Table after) {
        Difference.between(before.settings(), after.settings())
                .forEach(one -> say(Kind.CHANGED, id, setting(before, after, one)));
        columns(
                id,
                before.inputs(),
                after.inputs(),
                after.name() + " now also looks at ",
                after.name() + " no longer looks at ");
        columns(
                id,
                before.outputs(),
                after.outputs(),
                after.name() + " now also answers ",
                after.name() + " no longer answers ");
        rules(id, before, after);
    }

    private static String setting(Table before, Table after, Difference one) {
        return switch (one.fact()) {
            case "name" -> "The decision table " + before.name() + " is now called " + after.name() + ".";
            case "description" ->
                one.isGone()
                        ? "The explanation of " + after.name() + " is gone."
                        : "The explanation of " + after.name() + " now reads " + Speech.quoted(one.after());
            case "decisionTable hitPolicy", "decisionTable aggregation" ->
                after.name() + " now answers with " + Table.policy(after.settings()) + ".";
            default -> "A setting of " + after.name() + " that has no words of its own is different.";
        };
    }

    private void columns(
            String id,
            Map<String, Table.Column> before,
            Map<String, Table.Column> after,
            String added,
            String removed) {
        after.forEach((key, column) -> {
            Table.Column old = before.get(key);
            if (old == null) {
                say(Kind.ADDED, id, added + column.label() + ".");
            } else if (!old.facts().equals(column.facts())) {
                say(
                        Kind.CHANGED,
                        id,
                        old.label().equals(column.label())
                                ? "The column " + column.label() + " is worked out differently: "
                                        + Speech.instead(column.source(), old.source()) + "."
                                : "The column " + old.label() + " is now " + column.label() + ".");
            }
        });
        before.forEach((key, column) -> {
            if (!after.containsKey(key)) {
                say(Kind.REMOVED, id, removed + column.label() + ".");
            }
        });
        if (changes.isEmpty() && !List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()))) {
            say(Kind.MOVED, id, "The columns stand in another order.");
        }
    }

    private void rules(String id, Table before, Table after) {
        boolean sameColumns = before.columns().equals(after.columns());
        after.rules().forEach((key, rule) -> {
            Table.Rule old = before.rules().get(key);
            if (old == null) {
                say(
                        Kind.ADDED,
                        id,
                        "Rule " + rule.number() + " of " + after.name() + " is new: " + rule.inWords(after));
            } else if (!old.cells().equals(rule.cells()) && sameColumns) {
                cells(id, after, old, rule);
            } else if (!old.facts().equals(rule.facts())) {
                say(Kind.CHANGED, id, "The note on rule " + rule.number() + " of " + after.name() + " is different.");
            }
        });
        before.rules().forEach((key, rule) -> {
            if (!after.rules().containsKey(key)) {
                say(
                        Kind.REMOVED,
                        id,
                        "What was rule " + rule.number() + " of " + after.name() + " is gone: " + rule.inWords(before));
            }
        });
        List<String> stayed = before.rules().keySet().stream()
                .filter(after.rules()::containsKey)
                .toList();
        if (!stayed.equals(after.rules().keySet().stream()
                .filter(before.rules()::containsKey)
                .toList())) {
            say(Kind.CHANGED, id, "The rules of " + after.name() + " stand in another order.");
        }
    }

    private void cells(String id, Table table, Table.Rule old, Table.Rule rule) {
        String which = "Rule " + rule.number() + " of " + table.name();
        for (int at = 0; at < Math.max(old.cells().size(), rule.cells().size()); at++) {
            String before = at < old.cells().size() ? old.cells().get(at) : "";
            String now = at < rule.cells().size() ? rule.cells().get(at) : "";
            if (!before.equals(now)) {
                say(
                        Kind.CHANGED,
                        id,
                        table.isInput(at)
                                ? which + " now fits when " + table.label(at) + " is "
                                        + Speech.instead(Table.value(now), Table.value(before)) + "."
                                : which + " now answers "
                                        + Speech.instead(Table.value(now), Table.value(before)) + " for "
                                        + table.label(at) + ".");
            }
        }
    }

    private void say(Kind kind, String decision, String sentence) {
        changes.add(new Change(kind, file, shown.step(decision, kind != Kind.REMOVED), sentence));
    }
}
