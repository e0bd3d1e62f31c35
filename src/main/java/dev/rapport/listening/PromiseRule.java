package dev.rapport.listening;

/** The decision table {@code promise-course}: what follows where a promise was not kept. */
public interface PromiseRule {

    /**
     * @param verdict {@code partly} or {@code broken}
     * @param broken how often it was broken, this time included
     * @param left how many breaks more the plan allows until the sponsor decides
     * @return whether both may still find a new date; where the table says anything else, the sponsor decides
     */
    boolean allowsNewDate(String verdict, int broken, int left);
}
