/** Checks submitted values against a form-js schema; depends on nothing else of Rapport. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package dev.rapport.form;
