package dev.rapport.signoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature given.
 *
 * @param role the role in which the signer signed
 * @param unit the unit the signer belonged to at that moment
 * @param statement the exact statement that was shown
 * @param shown what was shown, as canonical JSON
 * @param hash SHA-256 of {@code shown} in UTF-8, in hexadecimal
 * @param actedFor the username of in whose place the signer was asked; null where it was they
 * @param rehearsal whether it was given while the demo's clock was ahead; the database marks it
 */
public record SignOff(
        long id,
        String projectKey,
        String subject,
        String signer,
        String role,
        @Nullable String unit,
        @Nullable String aboutUnit,
        Decision decision,
        String statement,
        @Nullable String comment,
        Instant signedAt,
        String process,
        int processVersion,
        String shown,
        String hash,
        @Nullable String actedFor,
        boolean rehearsal) {

    SignOff kept(long number, @Nullable String inPlaceOf) {
        return new SignOff(
                number,
                projectKey,
                subject,
                signer,
                role,
                unit,
                aboutUnit,
                decision,
                statement,
                comment,
                signedAt,
                process,
                processVersion,
                shown,
                hash,
                inPlaceOf,
                rehearsal);
    }
}
