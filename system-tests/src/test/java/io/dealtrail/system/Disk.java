package io.dealtrail.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A disk of its own for one folder: a file with a file system in it, which can be full, and can lose its power. What was not brought to the disk by then is lost,
 * as the file system is told to stop writing at once, its journal included. It needs the rights of root.
 */
final class Disk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The request by which tests of file systems themselves lose power: nothing is flushed any more. */
    private static final String SHUTDOWN =
            "perl -e 'open(my $f, \"<\", $ARGV[0]) or die $!; my $quiet = pack(\"L\", 2); ioctl($f, 0x8004587d, $quiet) or die $!' .";

    private final Path folder;
    private final Path image;

    private Disk(Path folder) {
        this.folder = folder;
        this.image = folder.resolveSibling(folder.getFileName() + ".img");
    }

    /** Whether whoever runs this may make one. */
    static boolean isPossible() {
        return "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/dev/loop-control"));
    }

    /** A new one, empty, that only its owner may read. */
    static Disk at(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Disk disk = new Disk(folder.toAbsolutePath());
        disk.run("truncate -s %dM \"$IMAGE\" && mkfs.ext4 -q -m 0 \"$IMAGE\"".formatted(megabytes));
        disk.mount();
        disk.run("rmdir lost+found && chmod 700 .");
        return disk;
    }

    /** Brings to it whatever is under way, as if it had been in use for long. */
    void settle() {
        run("sync -f .");
    }

    /** Leaves no room on it. */
    void fill() {
        run(
                "fallocate -l $(($(df --output=avail -B1 . | tail -1) - 65536)) ballast; dd if=/dev/zero of=rest bs=4k 2>/dev/null; true");
    }

    void makeRoom() {
        run("rm -f ballast rest");
    }

    /** From now on nothing reaches it; whoever tries is told that there is an error. */
    void losePower() {
        run(SHUTDOWN);
    }

    /** It is there again, with what it had; whoever used it must be gone. */
    void restorePower() {
        awaitUnmounted();
        mount();
    }

    private void mount() {
        run("cd / && mount -o loop \"$IMAGE\" \"$FOLDER\"");
    }

    /** Whoever was killed a moment ago may still hold a file. */
    private void awaitUnmounted() {
        await("nobody uses " + folder).atMost(PATIENCE).until(() -> code("cd / && umount \"$FOLDER\"") == 0);
    }

    private void run(String command) {
        int code = code(command);
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code + " in " + folder);
        }
    }

    private int code(String command) {
        try {
            ProcessBuilder shell = new ProcessBuilder("bash", "-c", command).inheritIO();
            if (Files.isReadable(folder)) {
                shell.directory(folder.toFile());
            }
            shell.environment().put("IMAGE", image.toString());
            shell.environment().put("FOLDER", folder.toString());
            return shell.start().waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException(command));
        }
    }

    @Override
    public void close() {
        awaitUnmounted();
        run("cd / && rm \"$IMAGE\"");
    }
}
