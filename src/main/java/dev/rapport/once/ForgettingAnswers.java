package dev.rapport.once;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Forgets answers after their day. Any node may do it, and several at once. */
@Component
@ConditionalOnWebApplication
@EnableScheduling
class ForgettingAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingAnswers.class);

    private final KeptAnswers kept;

    ForgettingAnswers(KeptAnswers kept) {
        this.kept = kept;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        try {
            kept.forgetOld();
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn("Kept answers could not be cleaned up; the next try is in an hour: {}", failure.getMessage());
        }
    }
}
