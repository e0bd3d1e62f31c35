/** Checks submitted values against a form-js schema; depends on nothing else of Rapport. */
@NullMarked
package dev.rapport.form;

import org.jspecify.annotations.NullMarked;
