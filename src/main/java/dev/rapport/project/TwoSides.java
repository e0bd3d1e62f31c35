package dev.rapport.project;

import dev.rapport.organization.Role;

/**
 * Business and IT each write their own side of the charter: whoever opens and signs what another wrote has not taken part
 * in writing it. So nobody is sponsor and CIO of one project; one that began with such a pair before goes on.
 */
final class TwoSides {

    static final String WHY = "Sponsor and CIO each write their own side of the charter, so they are two people.";

    private TwoSides() {}

    /** Whether the person would hold both roles, were they to take over this one. */
    static boolean wouldBeOne(Project project, Role role, String next) {
        return (role == Role.SPONSOR && next.equals(project.cio()))
                || (role == Role.CIO && next.equals(project.sponsor()));
    }

    /** Whether one person would hold both roles, were all that somebody holds to go to somebody else. */
    static boolean wouldBeOne(Project project, String from, String next) {
        boolean asSponsor = from.equals(project.sponsor());
        boolean asCio = from.equals(project.cio());
        return (asSponsor && (asCio || next.equals(project.cio()))) || (asCio && next.equals(project.sponsor()));
    }
}
