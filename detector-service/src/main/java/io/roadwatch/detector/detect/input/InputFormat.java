package io.roadwatch.detector.detect.input;

import org.jspecify.annotations.Nullable;

/**
 * What a model takes: pictures {@code [batch, 3, height, width]}, and target sizes if it asks for them.
 *
 * @param name of the model's input for pictures
 * @param fixedBatch pictures that every inference takes; {@value #OPEN_BATCH} where the model leaves their number open
 * @param targetSizes absent in most models
 */
public record InputFormat(
        String name,
        SampleType type,
        int fixedBatch,
        InputSize size,
        @Nullable TargetSizes targetSizes) {

    public static final int CHANNELS = 3;

    static final int OPEN_BATCH = -1;

    public boolean isBatchOpen() {
        return fixedBatch == OPEN_BATCH;
    }

    public int widthPx() {
        return size.widthPx();
    }

    public int heightPx() {
        return size.heightPx();
    }

    /** Pictures that go into an inference of so many frames: a fixed batch has places that stay unused. */
    int placesFor(int frames) {
        return isBatchOpen() ? frames : fixedBatch;
    }

    /** @throws IllegalArgumentException if an array cannot be as large, in words for an operator */
    int bytesOf(int pictures) {
        long bytes = (long) pictures * pictureBytes();
        if (bytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("%d pictures of %s px need %d bytes, and an input has at most %d"
                    .formatted(pictures, size, bytes, Integer.MAX_VALUE));
        }
        return (int) bytes;
    }

    int pictureBytes() {
        return CHANNELS * widthPx() * heightPx() * type.bytes();
    }
}
