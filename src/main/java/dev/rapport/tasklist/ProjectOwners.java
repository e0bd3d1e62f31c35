package dev.rapport.tasklist;

import dev.rapport.organization.Person;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What the tasklist needs to know of projects: their names, whose they are, and who sponsors them. */
public interface ProjectOwners {

    boolean isChangeManagerOf(String username, String projectKey);

    /** Whether the reader may know that there is such a project. */
    boolean isKnownTo(Person reader, String projectKey);

    /** Whether the reader may see all that happens in it. */
    boolean isOpenTo(Person reader, String projectKey);

    /** The username of the project's sponsor; empty where there is no such project. */
    Optional<String> sponsorOf(String projectKey);

    /** Names by key. */
    Map<String, String> names(Collection<String> keys);
}
