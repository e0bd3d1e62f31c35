package dev.rapport.project.web;

import java.util.List;

/**
 * What a project waits for from the reader.
 *
 * @param acts whether the reader is ever asked for anything
 * @param tasks the first few of theirs
 * @param total how many of the project's open tasks are theirs
 * @param free how many they may take
 * @param late how many of others' are late and were escalated to them
 */
public record YourPart(boolean acts, List<Row> tasks, long total, long free, long late, List<Ballot> ballots) {

    /** @param due empty where it is not due, or the project is paused */
    public record Row(String address, String name, String about, String due) {}

    /** A ballot that the reader has not cast. */
    public record Ballot(String address, String until) {}
}
