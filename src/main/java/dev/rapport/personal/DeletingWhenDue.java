package dev.rapport.personal;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks each hour which personal data is due to be deleted. Any node may do it, and several at once. */
@Component
@ConditionalOnWebApplication
@EnableScheduling
class DeletingWhenDue {

    private static final Logger LOG = LoggerFactory.getLogger(DeletingWhenDue.class);

    private final Questions questions;
    private final ForgettingPeople forgetting;

    DeletingWhenDue(Questions questions, ForgettingPeople forgetting) {
        this.questions = questions;
        this.forgetting = forgetting;
    }

    @Scheduled(initialDelay = 11, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void look() {
        try {
            questions.withRetention().forEach(forgetting::forget);
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn(
                    "Personal data that is due could not be deleted; the next try is in an hour: {}",
                    failure.getMessage());
        }
    }
}
