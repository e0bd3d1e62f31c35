/** The page and the calls of the rehearsal, and what is said on every answer during one. */
@org.jspecify.annotations.NullMarked
package dev.rapport.rehearsal.web;
