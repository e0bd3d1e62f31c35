package dev.rapport.access;

import java.util.Collection;

/** Who has a part in what the demo offers to look around with. */
public interface DemoCast {

    /** Their usernames. */
    Collection<String> players();
}
