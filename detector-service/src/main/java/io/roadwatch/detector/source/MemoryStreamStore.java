package io.roadwatch.detector.source;

import java.util.List;

/** Keeps nothing: what is declared ends with the process. */
final class MemoryStreamStore implements StreamStore {

    @Override
    public List<StoredStream> load() {
        return List.of();
    }

    @Override
    public void save(StoredStream stream) {
        // kept nowhere, as configured
    }

    @Override
    public void delete(CameraId id) {
        // kept nowhere, as configured
    }

    @Override
    public Condition condition() {
        return new Condition("memory only", 0);
    }

    @Override
    public void close() {
        // owns nothing
    }
}
