package dev.rapport.perception;

/** How many were asked and how many have answered. */
public record Turnout(int asked, int answered) {}
