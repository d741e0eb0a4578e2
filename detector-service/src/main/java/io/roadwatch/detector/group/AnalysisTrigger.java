package io.roadwatch.detector.group;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.TrafficGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides for one stream which frames are handed to the analyzer. A frame goes through
 *
 * <ol>
 *   <li>{@link #beforeImages}: is it worth making group images?
 *   <li>{@link #afterImages}: is there anything to show?
 *   <li>{@link #callBegins}, and when the call has an outcome, whatever it is, {@link #callEnded}.
 * </ol>
 *
 * <p>The first two and {@link #callBegins} are called on an inference thread, {@link #callEnded} on the thread of the HTTP
 * client; all are safe for use by many threads and return at once. Of several frames that are decided at the same time, only
 * one call begins.
 */
public final class AnalysisTrigger {

    private static final int ENOUGH_OBJECTS = 2;

    private final Duration cooldown;
    private CallState state = new CallState.Never();

    /** @param cooldown stream time from the end of a call to the next one, not negative */
    public AnalysisTrigger(Duration cooldown) {
        if (cooldown.isNegative()) {
            throw new IllegalArgumentException("the cooldown must not be negative, got " + cooldown);
        }
        this.cooldown = cooldown;
    }

    /**
     * Everything that is known without pictures.
     *
     * @param streamTime when the frame was captured
     * @return why there is no call; empty if group images are to be made
     */
    public Optional<SuppressReason> beforeImages(
            List<Detection> detections, List<TrafficGroup> groups, LlmAvailability availability, Instant streamTime) {
        if (detections.size() < ENOUGH_OBJECTS && groups.isEmpty()) {
            return Optional.of(SuppressReason.TOO_FEW_OBJECTS);
        }
        if (groups.isEmpty()) {
            return Optional.of(SuppressReason.NO_GROUP_IMAGE);
        }
        return availability.obstacle().or(() -> pause(streamTime));
    }

    private synchronized Optional<SuppressReason> pause(Instant streamTime) {
        return state.pause(streamTime, cooldown);
    }

    /** @return why there is no call; empty if one may begin */
    public Optional<SuppressReason> afterImages(List<GroupImage> images) {
        return images.isEmpty() ? Optional.of(SuppressReason.NO_GROUP_IMAGE) : Optional.empty();
    }

    /** @return false if a call of this stream is under way already, so that this one must not be made */
    public synchronized boolean callBegins() {
        if (state instanceof CallState.UnderWay) {
            return false;
        }
        state = new CallState.UnderWay();
        return true;
    }

    /**
     * The call was answered, failed, or ran out of time: the cooldown begins.
     *
     * @param streamTime of the newest frame of the stream
     */
    public synchronized void callEnded(Instant streamTime) {
        state = new CallState.Ended(streamTime);
    }
}
