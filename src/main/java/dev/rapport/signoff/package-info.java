/** Sign-offs: what is asked to be signed, exactly as it is shown, and who decided what in which role. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"database", "organization", "paging", "refusal"})
@org.jspecify.annotations.NullMarked
package dev.rapport.signoff;
