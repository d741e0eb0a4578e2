package io.roadwatch.detector.source;

import java.util.List;
import java.util.Optional;

/**
 * The desired state: which streams should run. Safe for use by many threads; calls return at once, and a supervisor makes
 * the state true afterwards.
 */
public interface StreamRegistry {

    /**
     * Declares a stream and wants it to run. Declaring the same again changes nothing.
     *
     * @return whether the stream was unknown before
     * @throws TooManyStreamsException when the bound on declared streams is reached
     */
    boolean declare(StreamSpec spec);

    /** Wants a stream to stop and forgets it; false if it is unknown. */
    boolean remove(CameraId id);

    Optional<StreamSpec> find(CameraId id);

    /** All declared streams, in the order of their ids. */
    List<StreamSpec> list();

    /** Tells of changes; the listener is called on the thread that made the change, after it, and must return at once. */
    void listen(Listener listener);

    /** Hears of changes of the desired state. */
    interface Listener {

        void declared(StreamSpec spec);

        void removed(StreamSpec spec);
    }
}
