package dev.rapport.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * All of Rapport on a real PostgreSQL and a real port, with nobody in it but the administrator. All tests share one, so
 * each makes its own people and units through {@link Given} and looks at nothing else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "rapport.data-dir=target/test-data/${random.uuid}",
            "rapport.demo=false",
            "rapport.admin-password=" + RapportTest.ADMIN_PASSWORD,
            "rapport.zone=UTC",
            "camunda.bpm.job-execution.enabled=false",
            "rapport.mail.delivery=false",
            "rapport.heartbeat=false",
            "rapport.sign-in-failures-per-address=1000000",
            "rapport.chasing=false"
        })
@Import({
    Given.class,
    FullDisk.class,
    GivenProject.class,
    Listened.class,
    Promised.class,
    Play.UseCases.class,
    Runs.class,
    Visits.class,
    StepsTaken.class,
    Stumbling.class,
    Casting.class,
    SingleSignOn.class
})
public @interface RapportTest {

    String ADMIN_PASSWORD = "correct horse battery";
}
