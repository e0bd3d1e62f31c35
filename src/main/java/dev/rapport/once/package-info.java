/** Acts that come again with the same key are done once and answered the same. May depend on organization, web, refusal. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"organization", "web", "refusal"})
@org.jspecify.annotations.NullMarked
package dev.rapport.once;
