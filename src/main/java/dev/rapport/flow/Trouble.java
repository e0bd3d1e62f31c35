package dev.rapport.flow;

import java.util.List;

/**
 * Something that is wrong with the way through a process.
 *
 * @param element the id of the element, flow, process or sub-process that it is about; empty where that has none
 * @param others ids of what else has part in it; the kind says which
 */
public record Trouble(Kind kind, String element, List<String> others) {

    public Trouble {
        others = List.copyOf(others);
    }
}
