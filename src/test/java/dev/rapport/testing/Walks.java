package dev.rapport.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests that together walk every flow node and every sequence flow of a shipped model. It fails where one was
 * left out, unless only some of its tests were run. Stands below {@link RapportTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EveryStepWalked.class)
public @interface Walks {

    /** The id of the model. */
    String value();
}
