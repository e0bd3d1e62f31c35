package dev.rapport.access.web;

import dev.rapport.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** What pages about passwords have in common. */
final class Words {

    static final String NOT_THE_SAME = "The two new passwords are not the same.";

    private Words() {}

    /** The field that a refusal is about, without the pointer's slash. */
    static @Nullable String field(Refused refused) {
        return refused.problems().isEmpty()
                ? null
                : refused.problems().get(0).pointer().replaceFirst("^/", "");
    }

    /** The session that the request belongs to, if any. */
    static @Nullable String session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
