package dev.rapport.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds units that would be above themselves. */
final class UnitTree {

    private UnitTree() {}

    /** The keys of all units that lie on a circle, in one walk over the whole tree. */
    static List<String> keysInCycles(Map<String, Unit> units) {
        Set<String> done = new HashSet<>();
        List<String> inCycles = new ArrayList<>();
        for (String start : units.keySet()) {
            List<String> path = new ArrayList<>();
            Set<String> onPath = new HashSet<>();
            String key = start;
            while (key != null && !done.contains(key) && onPath.add(key)) {
                path.add(key);
                key = parent(units, key);
            }
            if (key != null && onPath.contains(key)) {
                inCycles.addAll(path.subList(path.indexOf(key), path.size()));
            }
            done.addAll(path);
        }
        return inCycles;
    }

    private static @Nullable String parent(Map<String, Unit> units, String key) {
        Unit unit = units.get(key);
        return unit == null ? null : unit.parent();
    }
}
