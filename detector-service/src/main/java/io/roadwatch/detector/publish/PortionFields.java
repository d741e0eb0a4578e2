package io.roadwatch.detector.publish;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.detector.publish.MessageFields.WrongFieldException;

/** The fields that say how much a client gets, in general or of one camera. What is left out is as in another portion. */
final class PortionFields {

    private static final double HIGHEST_RATE_FPS = 120;

    private final JsonNode fields;
    private final String place;

    /** @param place where the fields are, in front of what is wrong with one of them; may be empty */
    PortionFields(JsonNode fields, String place) {
        this.fields = fields;
        this.place = place;
    }

    /** {@code null} means without a limit; only a field that is missing is as in the other portion. */
    Portion or(Portion other) throws WrongFieldException {
        PictureChoice pictures = new PictureChoice(
                frames(other.pictures().frames()),
                frameWidthPx(other.pictures().frameWidthPx()),
                other.pictures().groupImages());
        return new Portion(pictures, maxRateFps(other.maxRateFps()));
    }

    private FrameChoice frames(FrameChoice other) throws WrongFieldException {
        JsonNode frames = fields.path("frames");
        if (frames.isMissingNode() || frames.isNull()) {
            return other;
        }
        return FrameChoice.parse(frames.asText())
                .filter(choice -> frames.isTextual())
                .orElseThrow(() -> wrong("\"frames\" is one of both, annotated, raw, none"));
    }

    private int frameWidthPx(int other) throws WrongFieldException {
        JsonNode width = fields.path("frameWidthPx");
        if (width.isMissingNode()) {
            return other;
        }
        if (width.isNull()) {
            return PictureKind.OWN_WIDTH;
        }
        boolean whole = width.isIntegralNumber() && width.canConvertToInt();
        if (!whole || width.intValue() < PictureKind.NARROWEST_PX || width.intValue() > PictureKind.WIDEST_PX) {
            throw wrong("\"frameWidthPx\" is a whole number of pixels, %d to %d, or null"
                    .formatted(PictureKind.NARROWEST_PX, PictureKind.WIDEST_PX));
        }
        return width.intValue();
    }

    private double maxRateFps(double other) throws WrongFieldException {
        JsonNode rate = fields.path("maxRateFps");
        if (rate.isMissingNode()) {
            return other;
        }
        if (rate.isNull()) {
            return Double.POSITIVE_INFINITY;
        }
        double fps = rate.isNumber() ? rate.doubleValue() : Double.NaN;
        if (!(fps > 0 && fps <= HIGHEST_RATE_FPS)) { // written so that NaN fails too
            throw wrong("\"maxRateFps\" is a number above 0 and at most 120, or null");
        }
        return fps;
    }

    private WrongFieldException wrong(String reason) {
        return new WrongFieldException(place + reason);
    }
}
