package dev.rapport.alignment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How one goal stands with those who answered in person; of who was absent nothing is known.
 *
 * @param ranks by person, 1 for what matters most; nothing for who did not name the goal
 * @param distance between the highest and the lowest rank; null where fewer than two named it
 * @param missing who answered and did not name it
 */
public record Difference(
        String goal, Map<String, Integer> ranks, @Nullable Integer distance, List<String> missing) {

    /** Of all goals that anybody named, the widest apart first. */
    static List<Difference> of(List<Executive> executives) {
        List<Executive> present = executives.stream().filter(Executive::present).toList();
        Set<String> goals = new LinkedHashSet<>();
        present.forEach(one -> goals.addAll(one.priorities()));
        List<Difference> all =
                new ArrayList<>(goals.stream().map(goal -> of(goal, present)).toList());
        all.sort((one, other) -> Integer.compare(other.width(), one.width()));
        return all;
    }

    private static Difference of(String goal, List<Executive> present) {
        Map<String, Integer> ranks = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        for (Executive one : present) {
            int at = one.priorities().indexOf(goal);
            if (at < 0) {
                missing.add(one.person());
            } else {
                ranks.put(one.person(), at + 1);
            }
        }
        int highest = ranks.values().stream().min(Integer::compare).orElse(0);
        int lowest = ranks.values().stream().max(Integer::compare).orElse(0);
        return new Difference(goal, ranks, ranks.size() < 2 ? null : lowest - highest, missing);
    }

    /** A goal that somebody does not name at all is further apart than any rank. */
    private int width() {
        int apart = distance == null ? 0 : distance;
        return apart + 10 * missing.size();
    }
}
