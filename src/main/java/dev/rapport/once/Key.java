package dev.rapport.once;

import dev.rapport.refusal.Refused;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One caller's name for one act. Another caller's same key is another key.
 *
 * @param caller a username
 * @param value as it was sent; kept nowhere
 */
record Key(String caller, String value) {

    static final String HEADER = "Idempotency-Key";
    static final String FORM = "[!-~]{1,200}";
    private static final Pattern WELL_FORMED = Pattern.compile(FORM);

    /** @throws Refused when there is more than one, or one that is too long, empty or not visible ASCII */
    static Key of(String caller, List<String> sent) {
        if (sent.size() != 1 || !WELL_FORMED.matcher(sent.get(0)).matches()) {
            throw Refused.malformed(
                    HEADER,
                    "The header “" + HEADER + "” takes one key of 1 to 200 visible ASCII characters, without spaces.");
        }
        return new Key(caller, sent.get(0));
    }

    /** Under which name an answer is kept; the key cannot be told from it unless it can be guessed. */
    byte[] id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes(caller));
            digest.update((byte) 0);
            return digest.digest(bytes(value));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A fresh HMAC-SHA-256 under this key, for one purpose. */
    Mac mac(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(value), "HmacSHA256"));
            mac.update(bytes(purpose + "\n" + caller + "\n"));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Key of " + caller;
    }
}
