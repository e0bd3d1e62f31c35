package dev.rapport.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The components that forms may have, and what each may say: as form-js 1.23 reads them, less what runs or fetches. */
final class FormTypes {

    private static final Map<String, FormValue> ANY = Map.of(
            "type", FormValue.TEXT,
            "id", FormValue.TEXT,
            "conditional.hide", FormValue.FEEL,
            "layout.row", FormValue.TEXT,
            "layout.columns", FormValue.NUMBER);
    private static final Map<String, FormValue> ASKED = with(
            ANY,
            "key",
            FormValue.KEY,
            "label",
            FormValue.WORDS,
            "description",
            FormValue.WORDS,
            "disabled",
            FormValue.FLAG,
            "readonly",
            FormValue.FLAG_OR_FEEL,
            "defaultValue",
            FormValue.SIMPLE,
            "validate.required",
            FormValue.FLAG_OR_FEEL);
    private static final Map<String, FormValue> WRITTEN = with(
            ASKED,
            "validate.minLength",
            FormValue.NUMBER_OR_FEEL,
            "validate.maxLength",
            FormValue.NUMBER_OR_FEEL,
            "validate.pattern",
            FormValue.PATTERN,
            "validate.patternErrorMessage",
            FormValue.TEXT,
            "validate.validationType",
            FormValue.TEXT);
    private static final Map<String, FormValue> CHOSEN =
            with(ASKED, "values", FormValue.OPTIONS, "valuesKey", FormValue.KEY, "valuesExpression", FormValue.FEEL);
    private static final Map<String, FormValue> HOLDING = with(
            ANY,
            "label",
            FormValue.WORDS,
            "path",
            FormValue.PATH,
            "components",
            FormValue.COMPONENTS,
            "showOutline",
            FormValue.FLAG,
            "verticalAlignment",
            FormValue.TEXT);

    private static final Map<String, Map<String, FormValue>> TYPES = Map.ofEntries(
            Map.entry(
                    "textfield",
                    with(
                            WRITTEN,
                            "appearance.prefixAdorner",
                            FormValue.WORDS,
                            "appearance.suffixAdorner",
                            FormValue.WORDS)),
            Map.entry("textarea", WRITTEN),
            Map.entry(
                    "number",
                    with(
                            ASKED,
                            "decimalDigits",
                            FormValue.NUMBER,
                            "increment",
                            FormValue.NUMBER_OR_FEEL,
                            "serializeToString",
                            FormValue.FLAG,
                            "validate.min",
                            FormValue.NUMBER_OR_FEEL,
                            "validate.max",
                            FormValue.NUMBER_OR_FEEL,
                            "appearance.prefixAdorner",
                            FormValue.WORDS,
                            "appearance.suffixAdorner",
                            FormValue.WORDS)),
            Map.entry(
                    "datetime",
                    with(
                            ASKED,
                            "subtype",
                            FormValue.TEXT,
                            "dateLabel",
                            FormValue.WORDS,
                            "timeLabel",
                            FormValue.WORDS,
                            "disallowPassedDates",
                            FormValue.FLAG,
                            "use24h",
                            FormValue.FLAG,
                            "timeInterval",
                            FormValue.NUMBER,
                            "timeSerializingFormat",
                            FormValue.TEXT)),
            Map.entry("checkbox", ASKED),
            Map.entry("checklist", CHOSEN),
            Map.entry("radio", CHOSEN),
            Map.entry("select", with(CHOSEN, "searchable", FormValue.FLAG)),
            Map.entry("taglist", CHOSEN),
            Map.entry(
                    "expression",
                    with(
                            ANY,
                            "key",
                            FormValue.KEY,
                            "label",
                            FormValue.WORDS,
                            "expression",
                            FormValue.FEEL,
                            "computeOn",
                            FormValue.TEXT)),
            Map.entry("group", HOLDING),
            Map.entry(
                    "dynamiclist",
                    with(
                            HOLDING,
                            "isRepeating",
                            FormValue.FLAG,
                            "allowAddRemove",
                            FormValue.FLAG,
                            "defaultRepetitions",
                            FormValue.NUMBER,
                            "disableCollapse",
                            FormValue.FLAG,
                            "nonCollapsedItems",
                            FormValue.NUMBER)),
            Map.entry("text", with(ANY, "text", FormValue.WORDS, "label", FormValue.WORDS)),
            Map.entry("separator", ANY),
            Map.entry("spacer", with(ANY, "height", FormValue.NUMBER)),
            Map.entry(
                    "table",
                    with(
                            ANY,
                            "label",
                            FormValue.WORDS,
                            "dataSource",
                            FormValue.FEEL_OR_NAME,
                            "columns",
                            FormValue.COLUMNS,
                            "columnsExpression",
                            FormValue.FEEL,
                            "rowCount",
                            FormValue.NUMBER)));

    private static final Map<String, FormValue> ROOT = Map.of(
            "type", FormValue.TEXT,
            "id", FormValue.TEXT,
            "components", FormValue.COMPONENTS,
            "schemaVersion", FormValue.NUMBER,
            "executionPlatform", FormValue.TEXT,
            "executionPlatformVersion", FormValue.TEXT,
            "exporter.name", FormValue.TEXT,
            "exporter.version", FormValue.TEXT,
            "versionTag", FormValue.TEXT);

    private static final Map<String, Set<String>> CHOICES = Map.of(
            "subtype", Set.of("date", "time", "datetime"),
            "timeSerializingFormat", Set.of("no_timezone", "utc_offset", "utc_normalized"),
            "validate.validationType", Set.of("custom", "email", "phone"),
            "computeOn", Set.of("change", "presubmit"),
            "verticalAlignment", Set.of("start", "center", "end"));

    private FormTypes() {}

    /** By name, with a dot where a name stands within another; empty where the type is not allowed. */
    static Map<String, FormValue> of(String type) {
        return TYPES.getOrDefault(type, Map.of());
    }

    static Map<String, FormValue> root() {
        return ROOT;
    }

    /** The words from which a text chooses; empty where it is free. */
    static Set<String> choices(String name) {
        return CHOICES.getOrDefault(name, Set.of());
    }

    /** Whether people answer it. */
    static boolean answered(String type) {
        return of(type).containsKey("validate.required");
    }

    private static Map<String, FormValue> with(Map<String, FormValue> some, Object... more) {
        Map<String, FormValue> all = new HashMap<>(some);
        for (int at = 0; at < more.length; at += 2) {
            all.put((String) more[at], (FormValue) more[at + 1]);
        }
        return Map.copyOf(all);
    }
}
