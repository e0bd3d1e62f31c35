/** The pages and calls of history. */
@org.jspecify.annotations.NullMarked
package dev.rapport.history.web;
