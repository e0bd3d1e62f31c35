package dev.rapport.playbook;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.refusal.Refused;

/** Who may see playbooks and who may change them. */
public final class PlaybookRights {

    private PlaybookRights() {}

    public static boolean mayLook(Person reader) {
        return reader.hasAny(Role.CHANGE_MANAGER, Role.AUDITOR);
    }

    public static boolean mayChange(Person reader) {
        return reader.has(Role.CHANGE_MANAGER);
    }

    /** @throws Refused with 403 for anybody but change managers and auditors */
    public static void requireLook(Person reader) {
        if (!mayLook(reader)) {
            throw Refused.notAllowed("Only change managers and auditors see playbooks.");
        }
    }

    /** @throws Refused with 403 for anybody but change managers */
    public static void requireChange(Person reader) {
        if (!mayChange(reader)) {
            throw Refused.notAllowed("Only change managers change playbooks.");
        }
    }

    /** @throws Refused with 404 on pages that are not there for anybody but change managers and auditors */
    public static void requirePage(Person reader) {
        if (!mayLook(reader)) {
            throw Refused.notFound("page");
        }
    }
}
