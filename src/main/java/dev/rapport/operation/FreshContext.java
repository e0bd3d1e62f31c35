package dev.rapport.operation;

import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/** Work in the background begins and ends without what its thread did before: no line names another's project. */
@Component
class FreshContext implements TaskDecorator {

    @Override
    public Runnable decorate(Runnable work) {
        return () -> {
            Context.end();
            try {
                work.run();
            } finally {
                Context.end();
            }
        };
    }
}
