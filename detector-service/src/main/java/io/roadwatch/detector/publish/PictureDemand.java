package io.roadwatch.detector.publish;

/** Which pictures the subscribers of one camera want at this moment; pictures that nobody wants are never made. */
public record PictureDemand(boolean annotated, boolean raw, boolean groupImages) {

    public static final PictureDemand NOTHING = new PictureDemand(false, false, false);
}
