package dev.rapport.once;

import dev.rapport.refusal.Refused;
import dev.rapport.web.Problem;
import dev.rapport.web.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * One try to carry out an act with a key. The act, the key and the answer are committed together or not at all, and
 * before anything of the answer leaves. The key's lock comes before every other lock.
 */
@Component
class OneTurn {

    private static final int SUCCESS_ENDS = 400;
    private static final int SERVER_FAILED = 500;

    private final PlatformTransactionManager transactions;
    private final KeptAnswers kept;
    private final Refusals refusals;

    OneTurn(PlatformTransactionManager transactions, KeptAnswers kept, Refusals refusals) {
        this.transactions = transactions;
        this.kept = kept;
        this.refusals = refusals;
    }

    Turn take(KeyedAct act, ContentCachingResponseWrapper answer, FilterChain rest)
            throws ServletException, IOException {
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            Turn turn = kept.hold(act.key()) ? held(act, answer, rest, transaction) : Turn.UNDER_WAY;
            end(transaction, turn == Turn.ANSWERED && answer.getStatus() < SERVER_FAILED);
            return turn;
        } catch (ConcurrencyFailureException overtaken) {
            return Turn.OVERTAKEN;
        } catch (ServletException failure) {
            if (failure.getCause() instanceof ConcurrencyFailureException) {
                return Turn.OVERTAKEN;
            }
            throw failure;
        } finally {
            end(transaction, false);
        }
    }

    private void end(TransactionStatus transaction, boolean well) {
        if (transaction.isCompleted()) {
            return;
        }
        if (well) {
            transactions.commit(transaction);
        } else {
            transactions.rollback(transaction);
        }
    }

    private Turn held(
            KeyedAct act, ContentCachingResponseWrapper answer, FilterChain rest, TransactionStatus transaction)
            throws ServletException, IOException {
        Optional<KeptAnswers.Found> earlier = kept.find(act.key(), act.fingerprint());
        if (earlier.isPresent()) {
            repeat(act, earlier.get(), answer);
            return Turn.ANSWERED;
        }
        Object before = transaction.createSavepoint();
        rest.doFilter(act.request(), answer);
        int status = answer.getStatus();
        if (transaction.isRollbackOnly()) {
            if (status < SUCCESS_ENDS) {
                return Turn.OVERTAKEN;
            }
            transaction.rollbackToSavepoint(before);
        }
        if (Answer.isKept(status)) {
            byte[] sealed = new Seal(act.key()).close(Answer.of(answer).written());
            kept.keep(act.key(), act.fingerprint(), sealed);
        }
        return Turn.ANSWERED;
    }

    private void repeat(KeyedAct act, KeptAnswers.Found earlier, ContentCachingResponseWrapper answer)
            throws IOException {
        if (earlier.same()) {
            Answer.read(new Seal(act.key()).open(earlier.sealed())).repeat(answer);
        } else {
            refusals.write(
                    answer,
                    Problem.of(Refused.invalid(
                            Key.HEADER,
                            "This key was sent before with another body, method or address. Take a new key for each"
                                    + " act, and the same one only to repeat it.")));
        }
    }
}
