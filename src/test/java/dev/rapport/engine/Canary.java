package dev.rapport.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidator;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidatorContext;

/** Sings when it is loaded, made or called: what no model may bring about. Public, as code in a model needs it. */
public class Canary implements JavaDelegate, ExecutionListener, TaskListener, FormFieldValidator {

    static {
        Song.sing();
    }

    public Canary() {
        Song.sing();
    }

    public String sing() {
        Song.sing();
        return "PT1S";
    }

    @Override
    public void execute(DelegateExecution execution) {
        Song.sing();
    }

    @Override
    public void notify(DelegateExecution execution) {
        Song.sing();
    }

    @Override
    public void notify(DelegateTask task) {
        Song.sing();
    }

    @Override
    public boolean validate(Object submittedValue, FormFieldValidatorContext context) {
        Song.sing();
        return true;
    }

    /** The same bird for those who want to hear it: hearing it must not load the one that models name. */
    public static final class Tame {

        public static String sing() {
            Song.sing();
            return "sung";
        }
    }

    /** And another, as each is loaded but once. */
    static final class Bold {

        static {
            Song.sing();
        }
    }

    /** How often any of them sang. */
    static final class Song {

        private static final AtomicInteger TIMES = new AtomicInteger();

        private Song() {}

        static void sing() {
            TIMES.incrementAndGet();
        }

        static int times() {
            return TIMES.get();
        }
    }
}
