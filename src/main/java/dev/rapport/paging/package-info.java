/** Lists in pages by cursor, the same for each list of the API and the pages. May depend on refusal. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "refusal")
@org.jspecify.annotations.NullMarked
package dev.rapport.paging;
