package dev.rapport.personal;

import java.util.Set;

/**
 * One kind of personal data that projects collect. Its words stand in the messages under {@code personal-data.} and its
 * name: what is kept, what for, who sees it and how long.
 *
 * @param name of the kind, for example {@code interviews}
 * @param tables in which people are named for it
 */
public record Collected(String name, Set<String> tables) {}
