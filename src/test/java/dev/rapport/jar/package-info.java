/** Drives the packaged jar as people run it: as a process of its own, with its own data folder. */
@org.jspecify.annotations.NullMarked
package dev.rapport.jar;
