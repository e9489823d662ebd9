package io.dealtrail.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The one folder in which a local stack keeps everything; only its owner may look into it, and only one stack may run on it. */
final class DataFolder implements AutoCloseable {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** Creates the folder where it is missing, and holds its lock until it is closed. */
    static DataFolder open(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            restrict(absolute, "rwx------");
            FileChannel channel =
                    FileChannel.open(absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StackFailure("Another local stack is running on " + absolute + ": stop it first, or choose"
                        + " another folder with DEALTRAIL_LOCAL_FOLDER.");
            }
            return new DataFolder(absolute, channel, lock);
        } catch (IOException failed) {
            throw new StackFailure("Cannot use the folder " + absolute, failed);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** A file of this folder in a subfolder that is created where it is missing. */
    Path file(String subfolder, String name) {
        try {
            return Files.createDirectories(folder.resolve(subfolder)).resolve(name);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot create " + folder.resolve(subfolder), failed);
        }
    }

    /** Writes a secret, readable by the owner only from the first byte on, and complete or not at all. */
    void writePrivate(Path file, String content) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft);
            restrict(draft, "rw-------");
            Files.writeString(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + file, failed);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot let go of " + folder, failed);
        }
    }
}
