package io.roadwatch.detector.detect.catalogue;

import io.roadwatch.detector.detect.DetectException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jboss.logging.Logger;

/**
 * Lets one thread of one process fetch a model; the others wait until it is done, or has died. The file stays behind: one that
 * somebody deletes while another opens it would lock nothing.
 */
final class CacheLock implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(CacheLock.class);
    private static final long POLL_MILLIS = 100;

    private final FileChannel channel;

    private CacheLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DetectException if others take too long */
    static CacheLock acquire(Path file, RemoteModel model, Deadline deadline) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            for (boolean first = true; !tryLock(channel); first = false) {
                if (first) {
                    LOG.infof("waiting for another that fetches the model id=%s lock=%s", model.id(), file);
                }
                await(file, deadline);
            }
            locked = true;
            return new CacheLock(channel);
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another thread of this process has it
        }
    }

    private static void await(Path file, Deadline deadline) {
        if (deadline.isOver()) {
            throw new DetectException(
                    "Another process has been fetching the model for too long; it holds %s.".formatted(file));
        }
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DetectException("Waiting for the model was interrupted.", e);
        }
    }

    /** Unlocks. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
