package dev.rapport.flow;

import dev.rapport.markup.Element;

/** Walks processes. */
public final class Flow {

    private static final int MOST_STATES = 20_000;

    private Flow() {}

    /** Walks a process or sub-process on every way that it has, within a bound that models drawn by people stay below. */
    public static Walk walk(Element process) {
        return walk(process, MOST_STATES);
    }

    /** @param mostStates after how many states the walk gives up; also bounds its time and memory */
    public static Walk walk(Element process, int mostStates) {
        return new Walk(new Reading(process).scope(process, null, null), mostStates);
    }
}
