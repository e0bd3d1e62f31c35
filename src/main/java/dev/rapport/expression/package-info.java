/** The small grammar of what a model may compute: variables, comparison, and, or, not, and a few functions. Depends on nothing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package dev.rapport.expression;
