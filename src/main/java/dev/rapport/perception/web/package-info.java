/** Pages and calls of perceptions, ballots and pain points. */
@org.jspecify.annotations.NullMarked
package dev.rapport.perception.web;
