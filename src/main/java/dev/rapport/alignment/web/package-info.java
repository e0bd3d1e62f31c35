/** The pages and calls of alignment. */
@org.jspecify.annotations.NullMarked
package dev.rapport.alignment.web;
