package dev.rapport.perception;

import dev.rapport.personal.Limits;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which figures may be shown, so that nobody can be told apart: none of fewer than so many answers, five at least, and none from which
 * such a one could be had by subtraction.
 */
final class Hiding {

    static final int FEWEST = Limits.FEWEST;

    private Hiding() {}

    /**
     * The figures of sides that make up a whole, with the whole.
     *
     * @param whole under which name the whole is shown
     * @param fewest how many answers a figure needs
     * @return what may be shown; nothing of what is hidden
     */
    static Map<Party, Levels> shown(Map<Party, Levels> sides, Party whole, int fewest) {
        Map<Party, Levels> shown = new EnumMap<>(Party.class);
        Optional<Levels> sum = sides.values().stream().reduce(Levels::plus);
        if (sum.filter(all -> isEnough(all, fewest)).isEmpty()) {
            return shown;
        }
        Set<Party> hidden = hidden(sides, fewest);
        sides.forEach((side, levels) -> {
            if (isEnough(levels, fewest) && !hidden.contains(side)) {
                shown.put(side, levels);
            }
        });
        shown.put(whole, sum.get());
        return shown;
    }

    /** One figure that is part of no other. */
    static boolean isEnough(Levels levels, int fewest) {
        return levels.said() >= Math.max(fewest, FEWEST);
    }

    /** What the whole less all that is shown would reveal is never a few: neighbours are hidden until it is not. */
    private static Set<Party> hidden(Map<Party, Levels> sides, int fewest) {
        Set<Party> hidden = EnumSet.noneOf(Party.class);
        sides.forEach((side, levels) -> {
            if (levels.all() > 0 && !isEnough(levels, fewest)) {
                hidden.add(side);
            }
        });
        while (!hidden.isEmpty() && said(sides, hidden) < Math.max(fewest, FEWEST)) {
            Optional<Map.Entry<Party, Levels>> neighbour = sides.entrySet().stream()
                    .filter(side ->
                            !hidden.contains(side.getKey()) && side.getValue().all() > 0)
                    .min(Comparator.comparingInt(side -> side.getValue().said()));
            if (neighbour.isEmpty()) {
                return hidden;
            }
            hidden.add(neighbour.get().getKey());
        }
        return hidden;
    }

    private static int said(Map<Party, Levels> sides, Set<Party> some) {
        return sides.entrySet().stream()
                .filter(side -> some.contains(side.getKey()))
                .mapToInt(side -> side.getValue().said())
                .sum();
    }
}
