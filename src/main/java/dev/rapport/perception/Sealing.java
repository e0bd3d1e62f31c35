package dev.rapport.perception;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Seals a round's tally, so that whoever reads the database, or a copy of it, cannot. */
@Component
class Sealing {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final BallotKey key;
    private final SecureRandom random = new SecureRandom();

    Sealing(BallotKey key) {
        this.key = key;
    }

    String keyId() {
        return key.id();
    }

    /** Each time anew, also where nothing changed. */
    byte[] seal(long round, Tally tally) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, round, nonce, tally.bytes());
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException when it was sealed under another key or for another round, or was altered */
    Tally open(long round, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        return Tally.of(run(Cipher.DECRYPT_MODE, round, nonce, Arrays.copyOfRange(sealed, NONCE, sealed.length)));
    }

    private byte[] run(int mode, long round, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key.key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("round " + round).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(
                    "The ballots of round " + round + " cannot be opened with the key of this node."
                            + " Give every node the same RAPPORT_BALLOT_KEY, or bring back the file ballot.key.",
                    unreadable);
        }
    }
}
