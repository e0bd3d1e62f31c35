/** Measures instead of testing: runs with {@code -Pbench} only, and says what it found without judging it. */
@org.jspecify.annotations.NullMarked
package dev.rapport.bench;
