package io.roadwatch.detector.decode;

import io.roadwatch.detector.source.DecodePolicy;

/** Decides which packets go to the decoder. Used by one thread. */
final class PacketGate {

    private DecodePolicy policy = DecodePolicy.ALL;
    private boolean awaitsKeyframe;

    DecodePolicy policy() {
        return policy;
    }

    /**
     * Changes what passes.
     *
     * @param keyframesComeBy without any in the stream, waiting for one would last for ever
     */
    void follow(DecodePolicy next, boolean keyframesComeBy) {
        if (next == DecodePolicy.AUTO) {
            throw new IllegalArgumentException(
                    "a reader decodes all, nonref or keyframes; whoever knows the sampling chooses");
        }
        if (policy == DecodePolicy.KEYFRAMES && next != DecodePolicy.KEYFRAMES) {
            awaitsKeyframe =
                    keyframesComeBy; // frames between keyframes refer to ones that were never decoded: grey smears
        }
        policy = next;
    }

    boolean passes(boolean keyframe) {
        if (keyframe) {
            awaitsKeyframe = false;
        }
        return keyframe || !(awaitsKeyframe || policy == DecodePolicy.KEYFRAMES);
    }
}
