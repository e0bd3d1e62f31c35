/**
 * Says in words of a change manager how two versions of a playbook differ: model, decision tables and forms. May depend
 * on the reader of markup; needs no engine and no database.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"markup"})
@org.jspecify.annotations.NullMarked
package dev.rapport.comparison;
