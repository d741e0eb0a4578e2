package io.roadwatch.detector.command;

import io.roadwatch.detector.decode.DecodedFrame;

/** Pictures to look at, one after the other. Used by one thread. */
interface FrameSource {

    /** Is given every picture that can be decoded. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param key name of the picture, in {@code /} notation below its folder; or the number of the frame of a clip
         * @param frame stays the source's, which closes it afterwards
         */
        void visit(String key, DecodedFrame frame);
    }

    /** Shows all pictures, in the order of their names, or of the clip. What cannot be decoded is said and counted. */
    Seen forEach(Visitor visitor, Console console);

    /**
     * What came of it.
     *
     * @param shown pictures that were decoded
     * @param failed pictures, or clips, that could not be decoded, or not to their end
     * @param skipped files that are no pictures
     */
    record Seen(int shown, int failed, int skipped) {}
}
