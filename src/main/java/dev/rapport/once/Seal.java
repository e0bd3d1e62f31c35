package dev.rapport.once;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Makes an answer unreadable to everybody but who sends its key again: AES-256-GCM (NIST SP 800-38D). */
final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec secret;

    Seal(Key key) {
        this.secret = new SecretKeySpec(key.mac("answer").doFinal(), "AES");
    }

    byte[] close(byte[] open) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] closed = apply(Cipher.ENCRYPT_MODE, nonce, open);
        return ByteBuffer.allocate(NONCE_BYTES + closed.length)
                .put(nonce)
                .put(closed)
                .array();
    }

    byte[] open(byte[] closed) {
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] rest = new byte[closed.length - NONCE_BYTES];
        ByteBuffer.wrap(closed).get(nonce).get(rest);
        return apply(Cipher.DECRYPT_MODE, nonce, rest);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A kept answer was altered", broken);
        }
    }
}
