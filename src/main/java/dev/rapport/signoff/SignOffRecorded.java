package dev.rapport.signoff;

/** Somebody signed or refused. Published before the transaction commits. */
public record SignOffRecorded(SignOff signOff) {}
