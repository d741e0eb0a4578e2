package io.roadwatch.detector.source;

import java.util.List;
import java.util.Optional;

/**
 * The desired state: which streams should run. Safe for use by many threads. A change that returned is durable; a supervisor
 * makes it true afterwards. Changing the same again changes nothing.
 */
public interface StreamRegistry {

    /**
     * Declares a stream and wants it to run.
     *
     * @return whether the stream was unknown before
     * @throws TooManyStreamsException when the bound on declared streams is reached
     * @throws StreamRefusedException when the stream is declared in configuration, otherwise
     * @throws RegistryException when the change cannot be kept; nothing was changed, as for every method that changes
     */
    boolean declare(StreamSpec spec);

    /**
     * Changes what a declared stream is, not whether it should run. Listeners hear of it where the stream has to begin anew.
     *
     * @param known the stream of which {@code changed} was made
     * @return false if the stream is unknown, or another one by now than {@code known}: nothing was changed
     * @throws StreamRefusedException when the stream is declared in configuration, otherwise
     */
    boolean replace(StreamSpec known, StreamSpec changed);

    /** Wants a declared stream to run; false if it is unknown. A stream that ended or failed begins again. */
    boolean start(CameraId id);

    /** Wants a declared stream to rest, without forgetting it; false if it is unknown. */
    boolean stop(CameraId id);

    /** Wants a declared stream to run, from a new beginning; false if it is unknown. */
    boolean restart(CameraId id);

    /** Wants a stream to stop and forgets it, or only stops it if it is declared in configuration; false if it is unknown. */
    boolean remove(CameraId id);

    Optional<DesiredStream> find(CameraId id);

    /** All declared streams, in the order of their ids. */
    List<DesiredStream> list();

    /**
     * Tells of all streams that are declared now, and from then on of changes. The listener is called on the thread that listens
     * or made the change, after it, and must return at once.
     */
    void listen(Listener listener);

    /** Hears of changes of the desired state. */
    interface Listener {

        /** A stream was declared, or is wanted differently; also when it is only asked for once more. */
        void wanted(DesiredStream stream);

        void removed(DesiredStream stream);
    }
}
