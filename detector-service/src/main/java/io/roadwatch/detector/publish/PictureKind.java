package io.roadwatch.detector.publish;

import java.util.List;

/**
 * A kind of whole-frame picture. Everybody who wants the same kind gets the same JPEG file.
 *
 * @param annotated with boxes drawn, or as decoded
 * @param maxWidthPx the picture is scaled down to at most this width and keeps its proportions; {@link #OWN_WIDTH} for the
 *     frame's own size
 */
public record PictureKind(boolean annotated, int maxWidthPx) {

    public static final int OWN_WIDTH = Integer.MAX_VALUE;

    /** Narrowest and widest picture that can be asked for. */
    public static final int NARROWEST_PX = 16;

    public static final int WIDEST_PX = 3_840;

    /**
     * The widths that are made. Areas fall by 9/4 and 16/9 in turn, so viewers of all of them together cost less than two
     * pictures of the widest.
     */
    private static final List<Integer> STEPS =
            List.of(3_840, 2_560, 1_920, 1_280, 960, 640, 480, 320, 240, 160, 120, 80, 60, 40, 30, 20, NARROWEST_PX);

    public PictureKind {
        if (maxWidthPx < NARROWEST_PX) {
            throw new IllegalArgumentException(
                    "a picture is at least %d px wide, got %d".formatted(NARROWEST_PX, maxWidthPx));
        }
    }

    /** The picture at the frame's own size. */
    public static PictureKind ownSize(boolean annotated) {
        return new PictureKind(annotated, OWN_WIDTH);
    }

    /** The widest kind that is not wider than wanted. */
    public static PictureKind atMost(boolean annotated, int wantedPx) {
        int widthPx =
                STEPS.stream().filter(step -> step <= wantedPx).findFirst().orElse(NARROWEST_PX);
        return new PictureKind(annotated, widthPx);
    }

    /** Whether the picture is not scaled. */
    public boolean ownSize() {
        return maxWidthPx == OWN_WIDTH;
    }
}
