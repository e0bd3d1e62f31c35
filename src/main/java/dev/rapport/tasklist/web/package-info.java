/** The tasklist's pages and calls. */
@org.jspecify.annotations.NullMarked
package dev.rapport.tasklist.web;
