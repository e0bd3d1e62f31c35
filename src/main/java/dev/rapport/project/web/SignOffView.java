package dev.rapport.project.web;

import dev.rapport.signoff.Decision;
import dev.rapport.signoff.SignOff;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A signature as the API shows it. */
record SignOffView(
        String signer,
        String role,
        @Nullable String unit,
        @Nullable String aboutUnit,
        String subject,
        Decision decision,
        String statement,
        @Nullable String comment,
        Instant signedAt,
        String process,
        int processVersion,
        String shown,
        String hash,
        boolean rehearsal) {

    static SignOffView of(SignOff signOff) {
        return new SignOffView(
                signOff.signer(),
                signOff.role(),
                signOff.unit(),
                signOff.aboutUnit(),
                signOff.subject(),
                signOff.decision(),
                signOff.statement(),
                signOff.comment(),
                signOff.signedAt(),
                signOff.process(),
                signOff.processVersion(),
                signOff.shown(),
                signOff.hash(),
                signOff.rehearsal());
    }
}
