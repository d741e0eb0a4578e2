package io.roadwatch.detector.publish;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pictures that a result carries; results of one choice are the same text for everybody.
 *
 * @param frameWidthPx whole-frame pictures are scaled down to at most this width, which is one of those that are made: of any
 *     other, the next smaller one is taken; {@link PictureKind#OWN_WIDTH} for the frame's own size
 */
record PictureChoice(FrameChoice frames, int frameWidthPx, boolean groupImages) {

    /** What clients of the old system always got. */
    static final PictureChoice ALL = new PictureChoice(FrameChoice.BOTH, true);

    /** What a result has that is sent again. */
    static final PictureChoice NOTHING = new PictureChoice(FrameChoice.NONE, false);

    PictureChoice {
        if (frameWidthPx != PictureKind.OWN_WIDTH) {
            frameWidthPx = PictureKind.atMost(true, frameWidthPx).maxWidthPx();
        }
    }

    /** With frames of their own size. */
    PictureChoice(FrameChoice frames, boolean groupImages) {
        this(frames, PictureKind.OWN_WIDTH, groupImages);
    }

    /** The kind of its frame with boxes drawn; empty without one. */
    Optional<PictureKind> annotated() {
        return frames.annotated() ? Optional.of(new PictureKind(true, frameWidthPx)) : Optional.empty();
    }

    /** The kind of its frame as decoded; empty without one. */
    Optional<PictureKind> raw() {
        return frames.raw() ? Optional.of(new PictureKind(false, frameWidthPx)) : Optional.empty();
    }

    Set<PictureKind> frameKinds() {
        return Stream.of(annotated(), raw()).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}
