package dev.rapport.project;

import java.time.LocalDate;

/**
 * The wave of a project that goes live next.
 *
 * @param number the first is 1
 * @param of how many there are
 * @param goLive the day on which it is to go live
 * @param live whether none is left: then it is the first of them
 */
public record NextWave(int number, int of, String name, LocalDate goLive, boolean live) {}
