package dev.rapport.comparison;

import dev.rapport.markup.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One decision with its table. */
final class Table {

    private final Map<String, String> settings;
    private final Map<String, Column> inputs = new LinkedHashMap<>();
    private final Map<String, Column> outputs = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final String name;

    Table(Element decision) {
        this.settings = facts(decision, "input", "output", "rule");
        this.name = Speech.quoted(decision.attribute("name").orElse(decision.id()));
        decision.children().stream()
                .filter(child -> child.name().local().equals("decisionTable"))
                .forEach(this::read);
    }

    private void read(Element table) {
        for (Element child : table.children()) {
            switch (child.name().local()) {
                case "input" -> inputs.put(key(child, inputs.size()), new Column(facts(child)));
                case "output" -> outputs.put(key(child, outputs.size()), new Column(facts(child)));
                case "rule" -> rules.put(key(child, rules.size()), Rule.of(child, rules.size() + 1));
                default -> {
                    // among the settings
                }
            }
        }
    }

    private static String key(Element element, int place) {
        return element.id().isEmpty() ? "number " + place : element.id();
    }

    /** What a table looks at or answers. */
    record Column(Map<String, String> facts) {

        String label() {
            return Speech.quoted(Stream.of("label", "name", "inputExpression text")
                    .map(fact -> facts.getOrDefault(fact, ""))
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .orElse("without a name"));
        }

        String source() {
            return Speech.quoted(Stream.of("inputExpression text", "name")
                            .map(fact -> facts.getOrDefault(fact, ""))
                            .filter(text -> !text.isBlank())
                            .findFirst()
                            .orElse("nothing"))
                    + (facts.containsKey("typeRef") ? " as " + facts.get("typeRef") : "");
        }
    }

    /**
     * One row.
     *
     * @param number as people count, from 1
     * @param cells what it asks for and then what it answers
     */
    record Rule(int number, List<String> cells, Map<String, String> facts) {

        static Rule of(Element rule, int number) {
            List<String> cells = new ArrayList<>();
            for (String kind : List.of("inputEntry", "outputEntry")) {
                rule.children().stream()
                        .filter(child -> child.name().local().equals(kind))
                        .map(child -> child.children().stream()
                                .map(Element::text)
                                .collect(Collectors.joining())
                                .strip())
                        .forEach(cells::add);
            }
            return new Rule(number, cells, Table.facts(rule));
        }

        String inWords(Table table) {
            List<String> asked = new ArrayList<>();
            List<String> answered = new ArrayList<>();
            for (int at = 0; at < cells.size(); at++) {
                if (table.isInput(at)) {
                    asked.add(table.label(at) + " is " + value(cells.get(at)));
                } else {
                    answered.add(value(cells.get(at)) + " for " + table.label(at));
                }
            }
            return (asked.isEmpty() ? "" : "when " + String.join(" and ", asked) + ", ") + "it answers "
                    + String.join(" and ", answered) + ".";
        }
    }

    String name() {
        return name;
    }

    Map<String, String> settings() {
        return settings;
    }

    Map<String, Column> inputs() {
        return inputs;
    }

    Map<String, Column> outputs() {
        return outputs;
    }

    Map<String, Rule> rules() {
        return rules;
    }

    List<String> columns() {
        return Stream.concat(inputs.keySet().stream(), outputs.keySet().stream())
                .toList();
    }

    boolean isInput(int cell) {
        return cell < inputs.size();
    }

    String label(int cell) {
        List<Column> columns = Stream.concat(inputs.values().stream(), outputs.values().stream())
                .toList();
        return cell < columns.size() ? columns.get(cell).label() : "a column that is not there";
    }

    /** Texts without the marks that tables put around them; an empty cell asks for nothing. */
    static String value(String cell) {
        if (cell.isEmpty() || cell.equals("-")) {
            return "anything";
        }
        return cell.matches("\"[^\"]*\"") ? Speech.quoted(cell.substring(1, cell.length() - 1)) : cell;
    }

    static String policy(Map<String, String> settings) {
        return switch (settings.getOrDefault("decisionTable hitPolicy", "UNIQUE")) {
            case "FIRST" -> "the first rule that fits";
            case "ANY" -> "any rule that fits, all of which must say the same";
            case "COLLECT", "RULE ORDER" ->
                settings.containsKey("decisionTable aggregation")
                        ? "one figure worked out from all rules that fit"
                        : "all rules that fit";
            case "UNIQUE" -> "the only rule that fits";
            default -> "the rule that counts most";
        };
    }

    /** All that an element says, flat, without its id and without what is looked at apart. */
    static Map<String, String> facts(Element element, String... apart) {
        Map<String, String> facts = new TreeMap<>();
        collect("", element, Set.of(apart), facts);
        return facts;
    }

    private static void collect(String path, Element element, Set<String> apart, Map<String, String> facts) {
        element.attributes().forEach((attribute, value) -> {
            if (!attribute.local().equals("id") && !attribute.local().startsWith("exporter")) {
                facts.put(path + attribute.local(), value);
            }
        });
        int place = 0;
        for (Element child : element.children()) {
            if (!apart.contains(child.name().local())) {
                String here = path + child.name().local();
                here = facts.containsKey(here) ? here + "#" + ++place : here;
                facts.put(here, child.text().strip());
                collect(here + " ", child, apart, facts);
            }
        }
    }
}
