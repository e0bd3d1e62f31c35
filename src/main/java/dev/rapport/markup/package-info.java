/** Reads XML that nobody trusts: bounded, without document types, entities or anything fetched. Depends on nothing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package dev.rapport.markup;
