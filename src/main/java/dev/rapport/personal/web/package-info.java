/** The page and the calls of a project's personal data. */
@org.jspecify.annotations.NullMarked
package dev.rapport.personal.web;
