package dev.rapport.organization;

/** How many mails to a person were given up, for who looks after people. */
public interface Undelivered {

    long to(String username);
}
