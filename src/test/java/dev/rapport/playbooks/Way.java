package dev.rapport.playbooks;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A sequence flow as it is drawn: straight legs from one point to the next. */
record Way(String id, String source, String target, List<Spot> spots) {

    private static final double HAIR = 1;

    private Stream<Box> legs() {
        return IntStream.range(1, spots.size()).mapToObj(at -> Box.between(spots.get(at - 1), spots.get(at)));
    }

    Spot middle() {
        int at = spots.size() / 2;
        Box leg = Box.between(spots.get(at - 1), spots.get(at));
        return new Spot(leg.middle(), (leg.top() + leg.bottom()) / 2);
    }

    private Spot first() {
        return spots.get(0);
    }

    private Spot last() {
        return spots.get(spots.size() - 1);
    }

    boolean isSlanting() {
        return legs().anyMatch(leg -> leg.width() > HAIR && leg.bottom() - leg.top() > HAIR);
    }

    /** Whether they touch anywhere but where both begin or both end. */
    boolean meets(Way other) {
        return legs().anyMatch(leg -> other.legs().anyMatch(its -> meet(leg, its) && !isCommonEnd(other, leg, its)));
    }

    private static boolean meet(Box one, Box other) {
        return one.left() <= other.right()
                && other.left() <= one.right()
                && one.top() <= other.bottom()
                && other.top() <= one.bottom();
    }

    private boolean isCommonEnd(Way other, Box leg, Box its) {
        Spot from = new Spot(Math.max(leg.left(), its.left()), Math.max(leg.top(), its.top()));
        Spot to = new Spot(Math.min(leg.right(), its.right()), Math.min(leg.bottom(), its.bottom()));
        return from.equals(to)
                && ((from.equals(first()) && from.equals(other.first()))
                        || (from.equals(last()) && from.equals(other.last())));
    }

    boolean runsThrough(Box box) {
        return legs().anyMatch(box::isCrossedBy);
    }

    boolean goesBack() {
        return IntStream.range(1, spots.size())
                .anyMatch(at -> spots.get(at).x() < spots.get(at - 1).x() - HAIR);
    }

    /** Whether what goes back stays clear of both ends, above or below them. */
    boolean goesAround(Box from, Box to) {
        return IntStream.range(1, spots.size())
                .filter(at -> spots.get(at).x() < spots.get(at - 1).x() - HAIR)
                .mapToDouble(at -> spots.get(at).y())
                .allMatch(y -> isClear(y, from) && isClear(y, to));
    }

    private static boolean isClear(double y, Box box) {
        return y < box.top() || y > box.bottom();
    }
}
