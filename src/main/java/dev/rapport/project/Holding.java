package dev.rapport.project;

import java.util.List;
import java.util.Set;

/**
 * What somebody holds in a running project.
 *
 * @param roles keys of the roles that they have there or are asked in, without {@code member}
 * @param units keys of the affected units that they lead
 * @param tasks how many open tasks are with them
 * @param promises how many promises that are not settled they keep, or are to judge
 * @param conflicts how many open conflicts between executives they are to decide
 */
public record Holding(
        String projectKey, Set<String> roles, List<String> units, long tasks, long promises, long conflicts) {

    boolean isEmpty() {
        return roles.isEmpty() && units.isEmpty() && tasks == 0 && promises == 0 && conflicts == 0;
    }
}
