package dev.rapport.access;

import java.time.Instant;

/** Brings one-time links to mailboxes. */
public interface LinkLetters {

    /** Whether letters leave at all. */
    boolean canLeave();

    /**
     * Has a letter brought, once the present transaction is committed. The link that it will hold is made when it leaves.
     *
     * @param address where the person reaches Rapport
     * @param end when the link ends, delivered or not
     */
    void write(String username, String address, Instant end);

    /** Letters to the person that have not left bring no link any more. */
    void takeBack(String username);
}
