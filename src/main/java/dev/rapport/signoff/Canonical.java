package dev.rapport.signoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** Canonical JSON (RFC 8785) and its SHA-256 (FIPS 180-4). */
final class Canonical {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Canonical() {}

    static String json(Object content) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(content)).getEncodedString();
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Not representable as JSON", impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
