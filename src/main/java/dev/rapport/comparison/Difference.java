package dev.rapport.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One fact that differs.
 *
 * @param fact what it is about
 * @param before empty where there was none
 * @param after empty where there is none
 */
record Difference(String fact, String before, String after) {

    /** In the order in which the newer facts stand, then those that are gone. */
    static List<Difference> between(Map<String, String> older, Map<String, String> newer) {
        Set<String> facts = new LinkedHashSet<>(newer.keySet());
        facts.addAll(older.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String fact : facts) {
            String before = older.getOrDefault(fact, "");
            String after = newer.getOrDefault(fact, "");
            if (!Objects.equals(before, after)) {
                differences.add(new Difference(fact, before, after));
            }
        }
        return differences;
    }

    boolean isNew() {
        return before.isEmpty();
    }

    boolean isGone() {
        return after.isEmpty();
    }
}
