/** Rapport as people see it, in a real browser. */
@org.jspecify.annotations.NullMarked
package dev.rapport.browser;
