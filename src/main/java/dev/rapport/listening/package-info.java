/** Listening: what people are promised, by whom and by when. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"organization", "paging", "project", "refusal"})
@org.jspecify.annotations.NullMarked
package dev.rapport.listening;
