/** What somebody who runs Rapport watches: lines of the log, figures, and whether a node takes work. Depends on nothing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package dev.rapport.operation;
