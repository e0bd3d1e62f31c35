/** Holds what Rapport is deployed with to its linters, to what Rapport exports and to what the docs say. */
@org.jspecify.annotations.NullMarked
package dev.rapport.deploy;
