/** Rapport: a change-management engine for IT projects. */
@org.jspecify.annotations.NullMarked
package dev.rapport;
