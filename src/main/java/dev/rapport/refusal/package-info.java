/** How any module says no: one exception with a status, a reason for people and the fields it is about. Depends on nothing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package dev.rapport.refusal;
