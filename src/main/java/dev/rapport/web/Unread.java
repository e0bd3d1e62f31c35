package dev.rapport.web;

import dev.rapport.organization.Person;

/** How many messages wait to be read, for the frame around every page. */
public interface Unread {

    long of(Person reader);
}
