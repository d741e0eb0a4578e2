package io.roadwatch.detector.publish;

/** The pictures that a result carries; results of one choice are the same text for everybody. */
record PictureChoice(FrameChoice frames, boolean groupImages) {

    /** What clients of the old system always got. */
    static final PictureChoice ALL = new PictureChoice(FrameChoice.BOTH, true);

    /** What a result has that is sent again. */
    static final PictureChoice NOTHING = new PictureChoice(FrameChoice.NONE, false);
}
