package dev.rapport.listening;

/**
 * The decision table {@code promise-course}: what follows where a promise was not kept. The version that counts is the
 * project's, wherever the promise was made, beside any playbook too.
 */
public interface PromiseRule {

    /**
     * @param verdict {@code partly} or {@code broken}
     * @param broken how often it was broken, this time included
     * @param left how many breaks more the plan allows until the sponsor decides
     * @return whether both may still find a new date; where the table says anything else, the sponsor decides
     */
    boolean allowsNewDate(String projectKey, String verdict, int broken, int left);
}
