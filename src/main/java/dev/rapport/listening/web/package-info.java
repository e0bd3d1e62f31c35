/** The calls of listening. */
@org.jspecify.annotations.NullMarked
package dev.rapport.listening.web;
