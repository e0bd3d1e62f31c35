/** Whether a process can be walked to its end: its graph, explored step by step within a bound. Knows models as markup. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"markup"})
@org.jspecify.annotations.NullMarked
package dev.rapport.flow;
