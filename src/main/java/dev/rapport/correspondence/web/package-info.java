/** The pages and calls of correspondence. */
@org.jspecify.annotations.NullMarked
package dev.rapport.correspondence.web;
