package io.roadwatch.detector.source;

import java.util.List;

/** Keeps declared streams beyond the life of the process. Called by one thread at a time. */
interface StreamStore extends AutoCloseable {

    /** All streams that were kept, in no order. Called once, before any change. */
    List<StoredStream> load();

    /**
     * Keeps a stream in the place of what was kept of its camera before. When this returns, it is durable.
     *
     * @throws RegistryException when it cannot be kept; what was kept before still is
     */
    void save(StoredStream stream);

    /**
     * Keeps a stream no longer.
     *
     * @throws RegistryException when it is kept still
     */
    void delete(CameraId id);

    /** Where the streams are kept, and in what condition; for people. Safe for use by many threads. */
    Condition condition();

    @Override
    void close();

    /**
     * @param place the folder, or that there is none
     * @param setAside files that could not be used and wait for somebody to look at them
     */
    record Condition(String place, int setAside) {}
}
