package dev.rapport.refusal;

import java.util.List;

/**
 * An act that Rapport does not carry out. Thrown inside a transaction it rolls everything back. The message is written
 * for the person who asked; it never holds ids, class names or another person's private facts.
 */
public final class Refused extends RuntimeException {

    /** Why, in the words that decide the HTTP status. */
    public enum Reason {
        MALFORMED(400, "That could not be read"),
        NOT_ALLOWED(403, "You may not do this"),
        NOT_FOUND(404, "There is nothing here for you"),
        OVERTAKEN(409, "Something changed meanwhile"),
        TOO_LARGE(413, "That is too large"),
        INVALID(422, "Some values need a correction"),
        TOO_MANY(429, "Too many tries");

        private final int status;
        private final String title;

        Reason(int status, String title) {
            this.status = status;
            this.title = title;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }
    }

    private final Reason reason;
    private final transient List<FieldProblem> problems;

    private Refused(Reason reason, String message, List<FieldProblem> problems) {
        super(message);
        this.reason = reason;
        this.problems = List.copyOf(problems);
    }

    public static Refused malformed(String message) {
        return new Refused(Reason.MALFORMED, message, List.of());
    }

    public static Refused malformed(String pointer, String detail) {
        return new Refused(Reason.MALFORMED, detail, List.of(new FieldProblem(pointer, detail)));
    }

    public static Refused notAllowed(String message) {
        return new Refused(Reason.NOT_ALLOWED, message, List.of());
    }

    /** For a row that does not exist and, word for word the same, for one that the reader may not see. */
    public static Refused notFound(String what) {
        return new Refused(Reason.NOT_FOUND, "No such " + what + ", or it is not yours to see.", List.of());
    }

    public static Refused overtaken(String message) {
        return new Refused(Reason.OVERTAKEN, message, List.of());
    }

    public static Refused tooMany(String message) {
        return new Refused(Reason.TOO_MANY, message, List.of());
    }

    public static Refused tooLarge(String message) {
        return new Refused(Reason.TOO_LARGE, message, List.of());
    }

    public static Refused invalid(List<FieldProblem> problems) {
        String message = problems.size() == 1
                ? problems.get(0).detail()
                : problems.size() + " values need a correction. Nothing was saved.";
        return invalid(message, problems);
    }

    public static Refused invalid(String message, List<FieldProblem> problems) {
        return new Refused(Reason.INVALID, message, problems);
    }

    public static Refused invalid(String pointer, String detail) {
        return invalid(List.of(new FieldProblem(pointer, detail)));
    }

    public Reason reason() {
        return reason;
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
