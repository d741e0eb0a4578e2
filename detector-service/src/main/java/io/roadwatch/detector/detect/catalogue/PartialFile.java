package io.roadwatch.detector.detect.catalogue;

import io.roadwatch.detector.detect.DetectException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A model on its way. What it has survives a failed attempt and the end of the process; used by one thread of one process at a
 * time. What the disk refuses is a {@link DetectException}, so that it is not taken for a fault of the network.
 */
final class PartialFile {

    private final Path path;

    PartialFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    long sizeBytes() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            throw refused(e);
        }
    }

    boolean has(Sha256 sha256) {
        return sizeBytes() > 0 && sha256().equals(sha256);
    }

    Sha256 sha256() {
        try {
            return Sha256.of(path);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /**
     * Writes what comes behind what is there, onto the disk.
     *
     * @param append whether what is there stays
     * @throws IOException if reading fails
     */
    void write(InputStream from, boolean append, ByteCount count) throws IOException {
        StandardOpenOption behind = append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        try (FileChannel file = open(behind)) {
            byte[] block = new byte[64 * 1024];
            for (int read = from.read(block); read >= 0; read = from.read(block)) {
                count.received(read);
                put(file, ByteBuffer.wrap(block, 0, read));
            }
            sync(file);
        }
    }

    private FileChannel open(StandardOpenOption behind) {
        try {
            return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, behind);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private void put(FileChannel file, ByteBuffer block) {
        try {
            while (block.hasRemaining()) {
                file.write(block);
            }
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private void sync(FileChannel file) {
        try {
            file.force(true);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private DetectException refused(IOException cause) {
        return ModelCache.cannotBeKept(path.toAbsolutePath().resolveSibling(""), cause);
    }

    /** Is told of every block before it is written. */
    interface ByteCount {

        /** @throws DetectException if it is too much */
        void received(int bytes);
    }
}
