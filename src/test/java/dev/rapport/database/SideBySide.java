package dev.rapport.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a migration would stop the version before from working beside the new one. A statement that only looks so is let
 * through by a comment before it that begins with {@code -- side by side:} and says why it is harmless.
 */
final class SideBySide {

    private static final Pattern EXCUSE = Pattern.compile("--[ \\t]*side by side:[ \\t]*\\S.{9,}");
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CREATED = Pattern.compile("^create table (?:if not exists )?(\\S+?)\\s*(?:\\(|as |$)");
    private static final Pattern TABLE =
            Pattern.compile("^(?:alter table (?:if exists )?(?:only )?|create unique index .*? on )([^\\s(]+)");
    private static final Pattern COLUMN = Pattern.compile(
            "\\badd (?:column )?(?:if not exists )?(?!constraint|check|unique|primary|foreign|exclude)\\S+ (?:\\([^)]*\\)|[^,(])*");

    private static final Map<Pattern, String> ALWAYS = new LinkedHashMap<>();
    private static final Map<Pattern, String> ON_OLD_TABLES = new LinkedHashMap<>();

    static {
        ALWAYS.put(
                Pattern.compile(
                        "^drop (table|view|materialized view|schema|type|domain|sequence|function|procedure|trigger)\\b"),
                "drops what the version before may still use");
        ALWAYS.put(
                Pattern.compile("^alter table (if exists )?(only )?act_"),
                "changes a table of the engine, whose statements take all columns and are not tried again");
        ALWAYS.put(Pattern.compile("\\brename\\b"), "renames what the version before may still use");
        ALWAYS.put(Pattern.compile("^(delete|truncate)\\b"), "takes rows away from the version before");
        ON_OLD_TABLES.put(
                Pattern.compile("\\bdrop (?!not null)(?!default)(?!index)\\w+"),
                "drops what the version before may still use");
        ON_OLD_TABLES.put(
                Pattern.compile("\\balter (column )?\\S+ (set data )?type\\b"), "changes the type of a column");
        ON_OLD_TABLES.put(Pattern.compile("\\bset not null\\b"), "asks the version before for a value it may not give");
        ON_OLD_TABLES.put(
                Pattern.compile("\\badd (constraint|check|unique|primary|foreign|exclude)\\b|^create unique index"),
                "forbids rows that the version before may still write");
    }

    private SideBySide() {}

    /** A sentence for each statement that breaks the version before. */
    static List<String> complaints(String migration) {
        List<String> complaints = new ArrayList<>();
        Set<String> created = new HashSet<>();
        for (String statement : statements(migration)) {
            String plain = plain(statement);
            Matcher creating = CREATED.matcher(plain);
            if (creating.find()) {
                created.add(creating.group(1));
            }
            if (!EXCUSE.matcher(statement).find()) {
                complaint(plain, created).forEach(complaint -> complaints.add("“" + plain + "” " + complaint));
            }
        }
        return complaints;
    }

    private static List<String> complaint(String statement, Set<String> created) {
        Matcher table = TABLE.matcher(statement);
        boolean old = table.find() && !created.contains(table.group(1));
        Map<Pattern, String> rules = new LinkedHashMap<>(ALWAYS);
        if (old) {
            rules.putAll(ON_OLD_TABLES);
        }
        List<String> complaints = new ArrayList<>(rules.entrySet().stream()
                .filter(rule -> rule.getKey().matcher(statement).find())
                .map(Map.Entry::getValue)
                .toList());
        boolean asksForMore = COLUMN.matcher(statement)
                .results()
                .map(column -> column.group())
                .anyMatch(column -> column.contains("not null") && !column.matches(".* (default|generated) .*"));
        if (old && asksForMore) {
            complaints.add("adds a column that the version before leaves empty and that may not be empty");
        }
        return complaints.stream().distinct().toList();
    }

    private static String plain(String statement) {
        return COMMENT.matcher(statement)
                .replaceAll(" ")
                .replaceAll("'(?:[^']|'')*'", "''")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Split at semicolons outside of quotes, dollar quotes and comments. */
    private static List<String> statements(String migration) {
        Pattern part = Pattern.compile(
                "(?:'(?:[^']|'')*'|(\\$\\w*\\$).*?\\1|--[^\n]*|/\\*.*?\\*/|[^;'$]|\\$)+", Pattern.DOTALL);
        return part.matcher(migration).results().map(found -> found.group()).toList();
    }
}
