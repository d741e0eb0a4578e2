package io.roadwatch.detector.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of small files that belongs to one process alone. A file is replaced as a whole or not at all, whenever the power
 * fails, and what a method wrote is on the disk when it returns. Files and folders made here are their owner's alone. Called
 * by one thread at a time.
 */
final class DurableFolder implements Closeable {

    private static final String LOCK = ".lock";
    private static final String UNFINISHED = ".tmp";
    private static final String SET_ASIDE = ".corrupt-";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final boolean POSIX =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final FileChannel lock; // closing it gives the folder free

    private DurableFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes possession of a folder, which is made if need be, and removes what an earlier owner did not finish.
     *
     * @throws InUse when another process has it
     */
    static DurableFolder open(Path folder) throws IOException {
        Files.createDirectories(folder, ownersAlone("rwx------"));
        FileChannel lock = FileChannel.open(
                folder.resolve(LOCK),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                ownersAlone("rw-------"));
        try {
            if (tryLock(lock) == null) {
                throw new InUse();
            }
            DurableFolder opened = new DurableFolder(folder, lock);
            for (String unfinished : opened.names(UNFINISHED)) {
                Files.delete(folder.resolve(unfinished));
            }
            return opened;
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) { // another owner in this process
            return null;
        }
    }

    /** Names of all entries that end so. */
    List<String> names(String suffix) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    /** Up to one byte more than that, which tells that there are more; nothing of what is no file. */
    byte[] read(String name, int longestBytes) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new byte[0];
        }
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(longestBytes + 1);
        }
    }

    /** Makes a file, or replaces it. If this fails, what was there before still is. */
    void write(String name, byte[] content) throws IOException {
        Path unfinished = folder.resolve(name + UNFINISHED);
        try {
            Files.deleteIfExists(unfinished);
            writeNew(unfinished, content);
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            removeQuietly(unfinished, e);
            throw e;
        }
        syncEntries();
    }

    private static void writeNew(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersAlone("rw-------"))) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true); // before the rename: a new name for an empty file is what a crash leaves otherwise
        }
    }

    private static void removeQuietly(Path unfinished, IOException reason) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            reason.addSuppressed(e); // the next start removes it
        }
    }

    void delete(String name) throws IOException {
        if (Files.deleteIfExists(folder.resolve(name))) {
            syncEntries();
        }
    }

    /** Renames a file so that it is not taken for one of ours any more, and never over another. Returns the new name. */
    String setAside(String name, Instant now) throws IOException {
        String stamped = name + SET_ASIDE + STAMP.format(now);
        for (int i = 0; ; i++) {
            String free = i == 0 ? stamped : stamped + "-" + i;
            try {
                Files.move(folder.resolve(name), folder.resolve(free));
                syncEntries();
                return free;
            } catch (FileAlreadyExistsException e) {
                // set aside in the same millisecond: the next number
            }
        }
    }

    int countSetAside() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return (int) entries.filter(entry -> entry.getFileName().toString().contains(SET_ASIDE))
                    .count();
        }
    }

    /** Makes names durable: a rename or a removal alone may be forgotten when the power fails. */
    private void syncEntries() throws IOException {
        if (POSIX) { // elsewhere a folder cannot be opened
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownersAlone(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** Another process owns the folder. */
    static final class InUse extends IOException {

        private static final long serialVersionUID = 1L;

        InUse() {
            super("another process uses it");
        }
    }
}
