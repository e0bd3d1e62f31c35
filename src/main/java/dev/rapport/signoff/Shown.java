package dev.rapport.signoff;

import java.util.List;
import java.util.Set;

/**
 * What a signer is shown.
 *
 * @param statement the sentence that is signed
 * @param record the facts that the statement speaks of, in the order they are shown
 * @param preparedBy usernames of those who prepared it and so may not approve it
 */
public record Shown(String statement, List<Fact> record, Set<String> preparedBy) {

    /** One fact of the record, in words. */
    public record Fact(String label, String text) {}
}
