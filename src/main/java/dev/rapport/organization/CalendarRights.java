package dev.rapport.organization;

import dev.rapport.refusal.Refused;

/** Everybody who is signed in reads the calendar; administrators change it. */
public final class CalendarRights {

    private CalendarRights() {}

    public static boolean mayChange(Person reader) {
        return reader.has(Role.ADMINISTRATOR);
    }

    /** @throws Refused with 403 for anybody but administrators */
    public static void requireChange(Person reader) {
        if (!mayChange(reader)) {
            throw Refused.notAllowed("Only administrators change the organization’s calendar.");
        }
    }
}
