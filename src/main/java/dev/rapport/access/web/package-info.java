/** Pages and calls for signing in, passwords, one-time links and a single person. */
@org.jspecify.annotations.NullMarked
package dev.rapport.access.web;
