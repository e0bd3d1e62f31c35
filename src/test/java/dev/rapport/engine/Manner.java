package dev.rapport.engine;

/** In which manner a playbook is gone through, so that together all its ways are gone. */
enum Manner {
    PROMPT(false, false, 0),
    RELUCTANT(false, false, 1),
    THIRD(false, false, 2),
    FOURTH(false, false, 3),
    LATE(true, false, 0),
    LATER(true, false, 1),
    STOPPED(false, true, 0),
    STOPPED_LATE(true, true, 1);

    private final boolean late;
    private final boolean stopped;
    private final int option;

    Manner(boolean late, boolean stopped, int option) {
        this.late = late;
        this.stopped = stopped;
        this.option = option;
    }

    /** Whether what is waited for by the clock comes before people do their work. */
    boolean late() {
        return late;
    }

    /** Whether signals come before people do their work. */
    boolean stopped() {
        return stopped;
    }

    /** Which of a question’s answers is given first; the next time it is the one after it. */
    int option() {
        return option;
    }
}
