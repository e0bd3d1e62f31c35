package dev.rapport.check;

/** Why a value may not stand where it stands. */
record Fault(Rule rule, String what, String remedy) {}
