package dev.rapport.fuzz;

import java.util.List;
import java.util.function.Supplier;

/**
 * What can be called.
 *
 * @param name method and pattern
 * @param query names of its parameters
 * @param sound makes a call that is in order but for one value at most
 */
record Operation(String name, List<String> query, Supplier<Call> sound) {

    String method() {
        return name.substring(0, name.indexOf(' '));
    }

    String path() {
        return name.substring(name.indexOf(' ') + 1);
    }

    /** The desktop modeler may send more than it has to, and variables of any form. */
    boolean takesNothingUnknown() {
        return path().startsWith("/api/");
    }

    boolean isPage() {
        return !path().startsWith("/api/") && !path().startsWith("/engine-rest/");
    }
}
