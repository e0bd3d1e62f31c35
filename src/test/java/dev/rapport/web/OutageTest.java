package dev.rapport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {

    @Test
    void aRollbackThatFailsForWantOfAConnectionIsTheSameOutage() {
        TransactionSystemException inVain = new TransactionSystemException("JDBC rollback failed", closed());
        inVain.initApplicationException(new IllegalStateException(new SQLException("terminated", "57P01")));

        assertThat(Outage.of(new IllegalStateException(inVain))).contains(Outage.AWAY);
    }

    @Test
    void whatFailsOtherwiseIsNone() {
        assertThat(Outage.of(new TransactionSystemException("JDBC rollback failed", closed())))
                .isEmpty();
        assertThat(Outage.of(new SQLException("a key twice", "23505"))).isEmpty();
    }

    private static SQLException closed() {
        return new SQLException("Connection is closed");
    }
}
