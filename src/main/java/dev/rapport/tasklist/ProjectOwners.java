package dev.rapport.tasklist;

import dev.rapport.organization.Person;
import java.util.Collection;
import java.util.Map;

/** What the tasklist needs to know of projects: their names, and whose they are. */
public interface ProjectOwners {

    boolean isChangeManagerOf(String username, String projectKey);

    /** Whether the reader may know that there is such a project. */
    boolean isKnownTo(Person reader, String projectKey);

    /** Names by key. */
    Map<String, String> names(Collection<String> keys);
}
