package dev.rapport.perception;

/** The decision table {@code problem-course}, as the project began with it: what follows where a draft is refused. */
public interface DraftRule {

    /**
     * @param draft counted from 1
     * @param left how many drafts more the plan gives
     * @return whether it is written again; where the table says anything else, the dissent is kept
     */
    boolean allowsAnother(String projectKey, int draft, int left);
}
