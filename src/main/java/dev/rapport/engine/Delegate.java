package dev.rapport.engine;

import dev.rapport.check.Vocabulary.Use;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * Marks what models may name, and says what it asks of a model. The bean's name is the class's, beginning in lower
 * case.
 */
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Delegate {

    /** Where models may call it. */
    Use[] uses();

    /** The step's properties without which it fails. */
    String[] properties() default {};

    /** Variables of the process without which it fails. */
    String[] reads() default {};

    /** Variables of the process that it sets. */
    String[] writes() default {};

    /** The keys of the fields that it reads of the step's form. */
    String[] fields() default {};
}
