package dev.rapport.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The embedded database's password: made once, kept in a file that only the owner of the data folder reads. */
final class DatabasePassword {

    private static final int BYTES = 32;

    private DatabasePassword() {}

    static String of(Path dataFolder) {
        Path file = dataFolder.resolve("postgres.password");
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                write(file);
            }
            return Files.readString(file).trim();
        } catch (IOException failure) {
            throw new UncheckedIOException("The database's password cannot be kept in " + file, failure);
        }
    }

    private static void write(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        Files.move(draft, file);
    }
}
