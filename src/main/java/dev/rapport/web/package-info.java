/** What all pages and calls share: the frame around a page, who reads it, refusals as problem documents. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"operation", "organization", "refusal"})
@org.jspecify.annotations.NullMarked
package dev.rapport.web;
