package io.roadwatch.detector.detect.catalogue;

import io.roadwatch.detector.detect.DetectException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Counts the bytes of one attempt, says now and then how far it is, and refuses more than were announced. One thread. */
final class DownloadProgress implements PartialFile.ByteCount {

    private static final Logger LOG = Logger.getLogger(DownloadProgress.class);
    private static final long AT_LEAST_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long AT_MOST_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int STEP_PERCENT = 10;

    private final RemoteModel model;
    private final PartialFile part;
    private final long mostBytes;
    private final long totalBytes;
    private final StallWatch watch;
    private long bytes;
    private long saidNanos = System.nanoTime();
    private long saidBytes;

    /**
     * @param bytes of the part that stay
     * @param totalBytes of the whole file, or -1 where nobody knows
     */
    DownloadProgress(
            RemoteModel model, PartialFile part, long bytes, long totalBytes, long mostBytes, StallWatch watch) {
        this.model = model;
        this.part = part;
        this.bytes = bytes;
        this.saidBytes = bytes;
        this.totalBytes = totalBytes;
        this.mostBytes = mostBytes;
        this.watch = watch;
        if (totalBytes > mostBytes) {
            throw tooLarge();
        }
    }

    @Override
    public void received(int count) {
        watch.moved();
        bytes += count;
        if (bytes > mostBytes) {
            throw tooLarge();
        }
        long now = System.nanoTime();
        if (now - saidNanos >= AT_LEAST_NANOS
                || (now - saidNanos >= AT_MOST_NANOS && percent(bytes) >= percent(saidBytes) + STEP_PERCENT)) {
            saidNanos = now;
            saidBytes = bytes;
            LOG.infof("fetching model id=%s received=%s%s", model.id(), megabytes(bytes), ofTotal());
        }
    }

    long bytes() {
        return bytes;
    }

    private String ofTotal() {
        return totalBytes < 0 ? "" : " of=%s percent=%d".formatted(megabytes(totalBytes), percent(bytes));
    }

    private long percent(long part) {
        return totalBytes <= 0 ? 0 : part * 100 / totalBytes;
    }

    private DetectException tooLarge() {
        part.delete();
        return new DetectException("What %s sends is larger than %s, so it is not the wanted model."
                .formatted(model.shownUrl(), megabytes(mostBytes)));
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1fMB", bytes / 1e6);
    }
}
