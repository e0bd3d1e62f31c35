package dev.rapport.tasklist;

import java.util.Collection;
import java.util.Map;

/** What the tasklist needs to know of projects: their names, and whose they are. */
public interface ProjectOwners {

    boolean isChangeManagerOf(String username, String projectKey);

    /** Names by key. */
    Map<String, String> names(Collection<String> keys);
}
