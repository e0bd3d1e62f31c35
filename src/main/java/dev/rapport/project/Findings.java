package dev.rapport.project;

import dev.rapport.organization.Role;
import dev.rapport.refusal.FieldProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a project that was brought. */
final class Findings {

    private static final int MOST = 500;
    private final List<FieldProblem> problems = new ArrayList<>();

    void add(String pointer, String detail) {
        if (problems.size() < MOST) {
            problems.add(new FieldProblem(pointer, detail));
        }
    }

    /** Whether it can be looked up at all: PostgreSQL has no U+0000. */
    static boolean storable(String key) {
        return key.indexOf('\0') < 0;
    }

    boolean required(String pointer, @Nullable Object value) {
        if (value == null) {
            add(pointer, "“" + pointer.substring(pointer.lastIndexOf('/') + 1) + "” is needed.");
        }
        return value != null;
    }

    boolean required(String pointer, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return required(pointer, (Object) null);
        }
        if (text.length() > longest) {
            add(pointer, "This may have up to " + longest + " characters; it has " + text.length() + ".");
            return false;
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            add(pointer, "This holds a character that cannot be shown.");
            return false;
        }
        return true;
    }

    /** A day that people plan for: this century or the next. */
    void day(String pointer, @Nullable LocalDate day) {
        if (required(pointer, day) && day != null && (day.getYear() < 2000 || day.getYear() > 2199)) {
            add(pointer, "A day from the years 2000 to 2199 is needed, such as 2027-03-01.");
        }
    }

    void figure(String pointer, @Nullable BigDecimal figure) {
        if (figure != null && ((long) figure.precision() - figure.scale() > 15 || figure.scale() > 9)) {
            add(pointer, "A figure may have up to 15 digits before the point and 9 behind it.");
        }
    }

    void named(String pointer, @Nullable String person, Role role) {
        if (person == null || person.isBlank()) {
            add(pointer, "A " + role.title() + " must be named.");
        }
    }

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }
}
