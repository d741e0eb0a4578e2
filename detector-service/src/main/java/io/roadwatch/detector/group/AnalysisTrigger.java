package io.roadwatch.detector.group;

import io.roadwatch.contract.GroupImage;
import java.time.Instant;
import java.util.List;

/**
 * Decides for one stream which groups of which frames are handed to the analyzer. A frame goes through
 *
 * <ol>
 *   <li>{@link #select}: which groups are worth a call, and so a picture?
 *   <li>{@link #afterImages}: is there anything to show?
 *   <li>{@link #callBegins}, and when the call has an outcome, whatever it is, {@link #callEnded}.
 * </ol>
 *
 * <p>The first two and {@link #callBegins} are called on an inference thread, {@link #callEnded} on the thread of the HTTP
 * client; all are safe for use by many threads and return at once. Of several frames that are decided at the same time, only
 * one call begins.
 */
public sealed interface AnalysisTrigger permits ContractTrigger, AwareTrigger {

    /** Everything that is decided without pictures. */
    Selection select(Sight sight, LlmAvailability availability);

    /**
     * What is left when the pictures are made.
     *
     * @param images of groups of the frame, perhaps of more than the chosen ones
     */
    Selection afterImages(Selection selection, List<GroupImage> images);

    /**
     * @param selection that has chosen groups
     * @return false if a call of this stream is under way already, so that this one must not be made
     */
    boolean callBegins(Selection selection);

    /**
     * The call was answered, failed, or ran out of time: the cooldown begins.
     *
     * @param streamTime of the newest frame of the stream
     */
    void callEnded(CallOutcome outcome, Instant streamTime);
}
