/** What differs, in words. */
@org.jspecify.annotations.NullMarked
package dev.rapport.comparison;
