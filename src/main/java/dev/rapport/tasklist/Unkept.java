package dev.rapport.tasklist;

import java.util.Set;

/** Knows what of an answer is not kept with its task. */
public interface Unkept {

    /** @return the fields that are left out; what the step itself does with them stands elsewhere */
    Set<String> fields(String projectKey, String form);
}
