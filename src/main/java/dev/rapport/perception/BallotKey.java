package dev.rapport.perception;

import dev.rapport.refusal.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What ballots are sealed under while a round is open. It is never in the database: it is given as a setting, which all
 * nodes share, or made once and kept in a file of the data folder.
 */
@Component
class BallotKey {

    private static final int BYTES = 32;
    private static final int SHOWN = 8;

    private final String given;
    private final Path file;

    BallotKey(@Value("${rapport.ballot-key:}") String given, @Value("${rapport.data-dir:data}") Path folder) {
        if (!given.isEmpty() && given.length() < BYTES) {
            throw new IllegalArgumentException(
                    "RAPPORT_BALLOT_KEY is too short to seal ballots: give " + BYTES + " characters or more");
        }
        this.given = given;
        this.file = folder.toAbsolutePath().normalize().resolve("ballot.key");
    }

    byte[] key() {
        return hash("rapport ballots " + (given.isEmpty() ? kept() : given));
    }

    /** Tells keys apart and reveals nothing of them. */
    String id() {
        return HexFormat.of().formatHex(hash("id of " + HexFormat.of().formatHex(key())), 0, SHOWN);
    }

    private String kept() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return Files.readString(file).strip();
        } catch (IOException unwritable) {
            throw Refused.overtaken("Ballots cannot be sealed here, since no key can be kept in the data folder."
                    + " Tell your administrator to set RAPPORT_BALLOT_KEY.");
        }
    }

    private void make() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "ballot", ".new");
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // a request beside this one made it; that one counts
        } finally {
            Files.delete(draft);
        }
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
