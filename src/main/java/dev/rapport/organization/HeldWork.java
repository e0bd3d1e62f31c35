package dev.rapport.organization;

import java.util.Collection;
import java.util.Map;

/** Knows what people and units still hold, so that nobody is taken out of the organization with work that nobody has then. */
public interface HeldWork {

    /** By username, in words such as “2 open tasks in QUAY-1”; only who holds something. */
    Map<String, String> ofPeople(Collection<String> usernames);

    /** By the unit's key, the projects that it is a part of and that run; only where there are some. */
    Map<String, String> ofUnits(Collection<String> keys);
}
