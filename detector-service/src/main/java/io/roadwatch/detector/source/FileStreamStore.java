package io.roadwatch.detector.source;

import io.roadwatch.detector.observe.RegistryMetrics;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Keeps each stream in a file of its own, so that what breaks one leaves the others alone. */
final class FileStreamStore implements StreamStore {

    private static final Logger LOG = Logger.getLogger(FileStreamStore.class);
    private static final int LONGEST_FILE_BYTES = 256 * 1024;

    private final DurableFolder folder;
    private final RegistryMetrics metrics;
    private final Clock clock;
    private volatile int setAside;
    private boolean failing;

    /** @param folder owned by this from now on */
    FileStreamStore(DurableFolder folder, RegistryMetrics metrics, Clock clock) {
        this.folder = folder;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public List<StoredStream> load() {
        List<StoredStream> streams = new ArrayList<>();
        try {
            for (String name : folder.names(StreamFileName.SUFFIX)) {
                read(name).ifPresent(streams::add);
            }
            setAside = folder.countSetAside();
        } catch (IOException e) {
            throw new RegistryException("The folder of declared streams %s cannot be read.".formatted(folder), e);
        }
        metrics.corruptFiles(setAside);
        return streams;
    }

    private Optional<StoredStream> read(String name) throws IOException {
        byte[] content = folder.read(name, LONGEST_FILE_BYTES); // a disk that fails is no reason to set files aside
        try {
            if (content.length > LONGEST_FILE_BYTES) {
                throw new IOException("the file is longer than any declaration");
            }
            StoredStream stream = StreamFile.read(content);
            if (!name.equals(StreamFileName.of(stream.id()))) {
                throw new IOException("the file is of another camera than its name says");
            }
            return Optional.of(stream);
        } catch (IOException e) {
            // The exception is not logged: it quotes what stands in the file, such as passwords.
            LOG.errorf(
                    "a declared stream is lost until somebody repairs its file, which is set aside folder=%s file=%s reason=%s",
                    folder, folder.setAside(name, clock.instant()), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public void save(StoredStream stream) {
        keep(() -> folder.write(StreamFileName.of(stream.id()), StreamFile.write(stream)));
    }

    @Override
    public void delete(CameraId id) {
        keep(() -> folder.delete(StreamFileName.of(id)));
    }

    private void keep(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            metrics.saveFailed();
            if (!failing) {
                failing = true;
                LOG.errorf(e, "declared streams cannot be kept, changes are refused folder=%s", folder);
            }
            throw new RegistryException(
                    "The change cannot be kept in the folder %s, so it was not made.".formatted(folder), e);
        }
        if (failing) {
            failing = false;
            LOG.infof("declared streams can be kept again folder=%s", folder);
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    @Override
    public Condition condition() {
        return new Condition(folder.toString(), setAside);
    }

    @Override
    public void close() {
        try {
            folder.close();
        } catch (IOException e) {
            LOG.warnf(e, "the folder of declared streams is not given free cleanly folder=%s", folder);
        }
    }
}
