package dev.rapport.testing;

import dev.rapport.rehearsal.Rehearsals;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * All of Rapport as somebody first meets it, with the demo's people. All tests of it share one. Whoever puts its clock
 * forward ends the {@link Rehearsals rehearsal}: the engine's clock is one for everything that runs in this Java process.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "rapport.data-dir=target/test-data/${random.uuid}",
            "rapport.zone=UTC",
            "camunda.bpm.job-execution.enabled=false",
            "rapport.mail.delivery=false",
            "rapport.heartbeat=false",
            "rapport.chasing=false"
        })
@Import({Given.class, GivenProject.class, Play.UseCases.class, Runs.class, Visits.class, Rehearsals.class})
public @interface RapportDemoTest {}
