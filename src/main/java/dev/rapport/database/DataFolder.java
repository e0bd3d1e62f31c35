package dev.rapport.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder below which everything lies, held by one process at a time through a lock that dies with the process. */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws DataFolderInUse when another process, or this one, holds it */
    static DataFolder hold(Path folder) {
        try {
            Path path = Files.createDirectories(folder.toAbsolutePath().normalize());
            FileChannel channel =
                    FileChannel.open(path.resolve("rapport.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lockOf(channel) == null) {
                channel.close();
                throw new DataFolderInUse(path);
            }
            return new DataFolder(path, channel);
        } catch (IOException failure) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be used", failure);
        }
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    Path database() {
        return path.resolve("postgres");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
