package dev.rapport.perception;

/**
 * Somebody who is asked.
 *
 * @param leader whether they are asked for predictions too
 */
record Voter(String person, Party side, boolean leader) {}
