package dev.rapport.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences, instead of a stack trace, that the data folder is in use. */
final class DataFolderInUseAnalyzer extends AbstractFailureAnalyzer<DataFolderInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataFolderInUse cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Stop the other one, or start this one with RAPPORT_DATA_DIR naming another folder. To import people"
                        + " while Rapport runs, use POST /api/organization.",
                cause);
    }
}
