/**
 * Checks models, decision tables and forms before anything executes them: what is not on the list of what is allowed is
 * refused, and what is allowed must make sense. Needs no engine and no database.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"expression", "flow", "form", "markup"})
@org.jspecify.annotations.NullMarked
package dev.rapport.check;
