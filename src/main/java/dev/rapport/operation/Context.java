package dev.rapport.operation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What each line of the log says beside its message: which request, who asks, in which project. For this thread. */
public final class Context {

    /** Also the name under which the engine notes the project while it works for one. */
    public static final String PROJECT = "project";

    static final String REQUEST = "request";
    static final String PERSON = "person";
    private static final Pattern REQUEST_ID = Pattern.compile("[0-9A-Za-z-]{8,64}");
    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z._-]{1,64}");

    private Context() {}

    /** Whether a caller's id for a request may stand in the log. */
    public static boolean isRequestId(@Nullable String claimed) {
        return claimed != null && REQUEST_ID.matcher(claimed).matches();
    }

    public static void request(String id) {
        MDC.put(REQUEST, id);
    }

    /** The username; never the name. */
    public static void person(String username) {
        MDC.put(PERSON, username);
    }

    /** Text that cannot be a project's key is left out: callers choose what stands in an address. */
    public static void project(String key) {
        if (KEY.matcher(key).matches()) {
            MDC.put(PROJECT, key);
        }
    }

    /** Forgets all of it, as the next work of this thread is for somebody else. */
    public static void end() {
        MDC.remove(REQUEST);
        MDC.remove(PERSON);
        MDC.remove(PROJECT);
    }
}
