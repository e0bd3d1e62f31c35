package dev.rapport.organization;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Marks the clock that shows the real time and is never moved: for sessions, lock-outs, links, tokens, retries and what
 * is kept for a while. Without it a {@link java.time.Clock} is the {@link ProcessClock}.
 */
@Qualifier
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface WallTime {}
