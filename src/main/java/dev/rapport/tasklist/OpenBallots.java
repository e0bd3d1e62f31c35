package dev.rapport.tasklist;

import dev.rapport.organization.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Knows which ballots wait for a person. A ballot is no task: nothing is kept of it that would say who answers when. */
public interface OpenBallots {

    /** Those that the reader can cast and has not, the one that closes first at the head. */
    List<OpenBallot> waitingFor(Person reader);

    /**
     * How many ballots take time of the reader's in the month that began then: those that wait, and those that they have
     * answered and that could still be answered in it. On which day somebody answered is nowhere.
     */
    long since(Person reader, Instant begin);

    /**
     * A ballot that waits.
     *
     * @param address of the page on which it is cast
     * @param until the last day on which it can be
     */
    record OpenBallot(String projectKey, String project, String address, LocalDate until, boolean rehearsal) {}
}
