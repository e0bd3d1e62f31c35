package dev.rapport.access.web;

import dev.rapport.access.TooManyTries;
import dev.rapport.refusal.Refused;
import dev.rapport.web.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells calls how long to wait; pages say it themselves. */
@ControllerAdvice(assignableTypes = MyCalls.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooManyTriesAnswer {

    @ExceptionHandler
    ResponseEntity<Problem> slowed(TooManyTries slowed) {
        return ResponseEntity.status(429)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(slowed.seconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(Refused.tooMany(slowed.sentence())));
    }
}
