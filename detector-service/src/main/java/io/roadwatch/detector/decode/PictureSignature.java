package io.roadwatch.detector.decode;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Brightness of a picture at a coarse grid of points: enough to tell whether two pictures show the very same. Encoders add
 * small differences to a picture that stands still, and sensors add larger ones to a scene that does.
 */
public final class PictureSignature {

    private static final int COLUMNS = 64;
    private static final int ROWS = 36;

    /** Difference of two samples, of 255, that re-encoding the same picture may cause. */
    private static final int CODING_NOISE = 3;

    /**
     * Samples that may differ by more, of all {@code 64 x 36}. Stills that were encoded by H.264 and MPEG-4 had at most 5 after
     * their first second; the quietest 4 s of the live clips tried, a car park, had 97.
     */
    private static final int OUTLIERS = 24;

    private final byte[] samples;

    private PictureSignature(byte[] samples) {
        this.samples = samples;
    }

    /** Reads the signature; the frame stays with the caller. */
    public static PictureSignature of(DecodedFrame frame) {
        AVFrame picture = frame.frame();
        FirstComponent brightness = FirstComponent.of(picture);
        byte[] samples = new byte[COLUMNS * ROWS];
        for (int row = 0; row < ROWS; row++) {
            long y = (2L * row + 1) * picture.height() / (2L * ROWS);
            for (int column = 0; column < COLUMNS; column++) {
                samples[row * COLUMNS + column] =
                        brightness.sample((2L * column + 1) * picture.width() / (2L * COLUMNS), y);
            }
        }
        return new PictureSignature(samples);
    }

    /** Whether both pictures show the same, but for what encoding may add. */
    public boolean sameAs(PictureSignature other) {
        int different = 0;
        for (int index = 0; index < samples.length; index++) {
            int difference = (samples[index] & 0xff) - (other.samples[index] & 0xff);
            if (Math.abs(difference) > CODING_NOISE && ++different > OUTLIERS) {
                return false;
            }
        }
        return true;
    }
}
