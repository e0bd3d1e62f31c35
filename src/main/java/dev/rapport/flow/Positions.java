package dev.rapport.flow;

import dev.rapport.flow.Position.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the positions of a scope, so that markings are short. */
final class Positions {

    private final Map<Position, Integer> numbers = new HashMap<>();
    private final List<Position> positions = new ArrayList<>();

    Position get(int number) {
        return positions.get(number);
    }

    int number(Position position) {
        Integer known = numbers.get(position);
        if (known != null) {
            return known;
        }
        positions.add(position);
        numbers.put(position, positions.size() - 1);
        return positions.size() - 1;
    }

    int at(Node node) {
        return number(new Position(node, Place.AT, 0));
    }

    /** Where a token is once it has taken that flow. */
    int behind(Edge edge) {
        Node to = edge.to();
        if (!to.joins()) {
            return at(to);
        }
        return number(new Position(to, to.sort() == Sort.INCLUSIVE ? Place.ARRIVING : Place.JOINING, edge.at()));
    }
}
