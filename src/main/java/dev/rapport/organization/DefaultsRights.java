package dev.rapport.organization;

import dev.rapport.refusal.Refused;

/** Administrators set what new projects begin with; change managers, who plan with it, and auditors read it. */
public final class DefaultsRights {

    private DefaultsRights() {}

    public static boolean mayRead(Person reader) {
        return reader.hasAny(Role.ADMINISTRATOR, Role.CHANGE_MANAGER, Role.AUDITOR);
    }

    public static boolean mayChange(Person reader) {
        return reader.has(Role.ADMINISTRATOR);
    }

    /** @throws Refused with 403 for anybody else */
    static void requireRead(Person reader) {
        if (!mayRead(reader)) {
            throw Refused.notAllowed("Administrators, change managers and auditors read what new projects begin with.");
        }
    }

    /** @throws Refused with 403 for anybody but administrators */
    public static void requireChange(Person reader) {
        if (!mayChange(reader)) {
            throw Refused.notAllowed("Only administrators set what new projects begin with.");
        }
    }
}
