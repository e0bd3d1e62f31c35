package dev.rapport.organization;

import dev.rapport.refusal.Refused;

/** Who may look at people and who may change them. */
public final class PeopleRights {

    private PeopleRights() {}

    public static boolean mayLook(Person reader) {
        return reader.hasAny(Role.ADMINISTRATOR, Role.AUDITOR);
    }

    public static boolean mayChange(Person reader) {
        return reader.has(Role.ADMINISTRATOR);
    }

    /** @throws Refused with 403 for anybody but administrators and auditors */
    public static void requireLook(Person reader) {
        if (!mayLook(reader)) {
            throw Refused.notAllowed("Only administrators and auditors see the list of people.");
        }
    }

    /** @throws Refused with 403 for anybody but administrators */
    public static void requireChange(Person reader) {
        if (!mayChange(reader)) {
            throw Refused.notAllowed("Only administrators change people, roles and passwords.");
        }
    }

    /** @throws Refused with 404 on pages that are not there for anybody but administrators and auditors */
    public static void requirePage(Person reader) {
        if (!mayLook(reader)) {
            throw Refused.notFound("page");
        }
    }
}
