package dev.rapport.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells whether Rapport runs on its own database or on a given one. */
@Component
public class WhichDatabase {

    private final boolean embedded;

    WhichDatabase(ObjectProvider<EmbeddedDatabase> own) {
        this.embedded = own.getIfAvailable() != null;
    }

    public boolean embedded() {
        return embedded;
    }
}
