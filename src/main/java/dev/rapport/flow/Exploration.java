package dev.rapport.flow;

import dev.rapport.flow.Position.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks a scope marking by marking, deeper before wider. A token that is just passing moves before anything else. Where the
 * walk is thorough, everything that may happen in a marking is tried. Else only one token moves where that loses nothing but
 * the order of what is independent: what may happen to it is no other token's matter (a persistent set), and it is not
 * chosen where it leads back on the way just walked, so that no other is passed over for ever. An event that ends everything
 * is tried beside the others. What is reached, ends or gets stuck is the same either way; which steps are seen active
 * together is not.
 */
final class Exploration {

    private static final int ANCESTORS = 500;

    private record Next(Node by, Marking marking) {}

    private record Visit(int state, Deque<Next> open) {}

    private final Game game;
    private final Positions positions;
    private final Budget budget;
    private final boolean thorough;
    private final Map<Marking, Integer> numbers = new HashMap<>();
    private final List<Marking> states = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final Steps steps = new Steps();
    private final Deque<Visit> visits = new ArrayDeque<>();
    private final BitSet walking = new BitSet();
    private final BitSet ended = new BitSet();
    private final BitSet stuck = new BitSet();
    private final BitSet cut = new BitSet();
    private final BitSet reached = new BitSet();
    private final BitSet piling = new BitSet();
    private boolean completes;
    private boolean complete = true;

    Exploration(Game game, Budget budget, boolean thorough) {
        this.game = game;
        this.positions = game.positions();
        this.budget = budget;
        this.thorough = thorough;
    }

    Explored run() {
        for (Marking beginning : game.beginnings()) {
            visit(beginning, -1);
            while (!visits.isEmpty()) {
                Visit visit = visits.peek();
                if (visit.open().isEmpty()) {
                    walking.clear(visits.pop().state());
                } else {
                    Next next = visit.open().pop();
                    steps.add(visit.state(), visit(next.marking(), visit.state()), next.by());
                }
            }
        }
        reached.or(game.touched());
        return new Explored(
                game.scope(),
                positions,
                states,
                steps,
                ended,
                stuck,
                cut,
                reached,
                piling,
                game.thrown(),
                completes,
                complete);
    }

    private int visit(Marking marking, int parent) {
        Integer known = numbers.get(marking);
        if (known != null) {
            return known;
        }
        int state = states.size();
        numbers.put(marking, state);
        states.add(marking);
        parents.add(parent);
        budget.spendState();
        arrive(marking);
        if (over(marking)) {
            ended.set(state);
        } else if (piles(marking, parent)) {
            cut.set(state);
        } else {
            Deque<Next> next = new ArrayDeque<>(next(state, marking));
            if (budget.exhausted()) {
                cut.set(state);
                complete = false;
            } else {
                walking.set(state);
                visits.push(new Visit(state, next));
            }
        }
        return state;
    }

    private void arrive(Marking marking) {
        for (int token : marking.tokens()) {
            Position position = positions.get(token);
            if (!position.is(Place.ARMED)) {
                reached.set(position.node().at());
            }
        }
    }

    private boolean over(Marking marking) {
        boolean gone = false;
        for (int token : marking.tokens()) {
            gone |= positions.get(token).is(Place.GONE);
            if (!positions.get(token).is(Place.ARMED) && !gone) {
                return false;
            }
        }
        completes |= !gone;
        return true;
    }

    /** Whether the way here has come by a marking with fewer tokens and none elsewhere: then it can do so again. */
    private boolean piles(Marking marking, int parent) {
        if (!marking.crowded() || !settled(marking)) {
            return false;
        }
        int ancestor = parent;
        for (int count = 0; count < ANCESTORS && ancestor >= 0; count++, ancestor = parents.get(ancestor)) {
            budget.spend(marking.size());
            int[] more = marking.more(states.get(ancestor));
            if (more != null && settled(states.get(ancestor))) {
                for (int token : more) {
                    piling.set(positions.get(token).node().at());
                }
                return true;
            }
        }
        return false;
    }

    private boolean settled(Marking marking) {
        for (int token : marking.tokens()) {
            if (positions.get(token).momentary()) {
                return false;
            }
        }
        return true;
    }

    private List<Next> next(int state, Marking marking) {
        List<Next> passing = new ArrayList<>();
        List<Next> sweeping = new ArrayList<>();
        List<Next> resting = new ArrayList<>();
        List<Next> events = new ArrayList<>();
        List<Next> alone = List.of();
        int last = -1;
        for (int token : marking.tokens()) {
            if (token == last || budget.exhausted()) {
                continue;
            }
            last = token;
            Position position = positions.get(token);
            List<Next> here = nexts(marking, game.moves(marking, token));
            boolean free = !here.isEmpty() && here.stream().noneMatch(this::leadsBack);
            if (position.momentary() && !position.sweeps()) {
                if (free) {
                    return here;
                }
                passing.addAll(here);
            } else if (position.sweeps()) {
                sweeping.addAll(here);
            } else if (position.is(Place.ARMED)) {
                events.addAll(here);
            } else {
                alone = free && alone.isEmpty() ? here : alone;
                resting.addAll(here);
            }
        }
        return chosen(state, marking, passing, sweeping, resting, events, alone);
    }

    private List<Next> chosen(
            int state,
            Marking marking,
            List<Next> passing,
            List<Next> sweeping,
            List<Next> resting,
            List<Next> events,
            List<Next> alone) {
        if (thorough && passing.isEmpty() && !sweeping.isEmpty()) {
            return sweeping;
        }
        if (passing.isEmpty() && sweeping.isEmpty() && resting.isEmpty() && !budget.exhausted()) {
            stuck.set(state);
        }
        List<Next> all = new ArrayList<>(sweeping);
        all.addAll(nexts(marking, game.sudden()));
        if (!thorough && !alone.isEmpty()) {
            all.addAll(alone);
            return all;
        }
        all.addAll(passing);
        all.addAll(resting);
        all.addAll(events);
        return all;
    }

    /** A thorough walk tries everything at rest, so that only what never rests can pass others over. */
    private boolean leadsBack(Next next) {
        Integer known = numbers.get(next.marking());
        return known != null && walking.get(known) && !(thorough && settled(next.marking()));
    }

    private List<Next> nexts(Marking marking, List<Move> moves) {
        budget.spend((long) (marking.size() + 4) * (moves.size() + 1));
        return moves.stream()
                .map(move -> new Next(move.by(), marking.after(move)))
                .toList();
    }
}
