package dev.rapport.engine;

import dev.rapport.refusal.Refused;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Lets the engine know who acts, and brings its failures into our words. */
@Component
class Acting {

    private final IdentityService identity;

    Acting(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** Within another act, that one's person acts again afterwards. */
    void as(String username, Runnable act) {
        Authentication outer = identity.getCurrentAuthentication();
        identity.setAuthenticatedUserId(username);
        try {
            act.run();
        } catch (OptimisticLockingException overtaken) {
            throw new OptimisticLockingFailureException("Another act on the project came first", overtaken);
        } catch (ProcessEngineException failure) {
            throw meantBy(failure);
        } finally {
            identity.setAuthentication(outer);
        }
    }

    /** What a delegate said, or met, before the engine wrapped it up. */
    private static RuntimeException meantBy(ProcessEngineException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
            if (cause instanceof ConcurrencyFailureException overtaken) {
                return overtaken;
            }
        }
        return failure;
    }
}
