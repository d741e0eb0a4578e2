package io.roadwatch.detector.publish.view;

import io.roadwatch.detector.publish.PictureKind;
import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer asks for.
 *
 * @param maxRateFps pictures per second, at most
 */
record PictureQuery(PictureKind kind, double maxRateFps) {

    private static final double DEFAULT_RATE_FPS = 5;
    private static final double HIGHEST_RATE_FPS = 15;

    /** @throws PictureProblem.Exception if a value is not what it should be */
    static PictureQuery of(MultiMap query) {
        boolean annotated = annotated(query.get("annotated"));
        @Nullable String width = query.get("width");
        PictureKind kind =
                width == null ? PictureKind.ownSize(annotated) : PictureKind.atMost(annotated, widthPx(width));
        @Nullable String fps = query.get("fps");
        return new PictureQuery(kind, fps == null ? DEFAULT_RATE_FPS : rateFps(fps));
    }

    private static boolean annotated(@Nullable String text) {
        if (text == null || text.equals("true")) {
            return true;
        }
        if (text.equals("false")) {
            return false;
        }
        throw PictureProblem.invalid("annotated is true or false.");
    }

    private static int widthPx(String text) {
        double width = number(text);
        if (!(width >= PictureKind.NARROWEST_PX && width <= PictureKind.WIDEST_PX && width == Math.rint(width))) {
            throw PictureProblem.invalid("width is a whole number of pixels, %d to %d."
                    .formatted(PictureKind.NARROWEST_PX, PictureKind.WIDEST_PX));
        }
        return (int) width;
    }

    private static double rateFps(String text) {
        double fps = number(text);
        if (!(fps > 0 && fps <= HIGHEST_RATE_FPS)) { // written so that NaN fails too
            throw PictureProblem.invalid("fps is a number above 0 and at most 15.");
        }
        return fps;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
