package dev.rapport.correspondence;

/** What a mail says, in the reader's language: as plain text and as HTML. */
record Letter(String subject, String text, String html) {}
