package dev.rapport.correspondence;

/** A letter's template asks for what is not allowed, takes too long or says too much. */
final class UnfitLetter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitLetter(String why) {
        super(why);
    }

    UnfitLetter(String why, Throwable cause) {
        super(why, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
