package io.roadwatch.detector.decode;

import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.StreamAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Reads a still picture of any format that FFmpeg knows. */
public final class PictureFile {

    private PictureFile() {}

    /**
     * Decodes a picture; the caller closes it.
     *
     * @throws DecodeException if the file is not a picture that can be read
     */
    public static DecodedFrame read(Path file) {
        StreamAddress address = new StreamAddress.LocalFile(file);
        try (VideoReader reader = VideoReader.open(address, new OneThread(), Clock.systemUTC(), Instant.EPOCH)) {
            if (reader.read() instanceof ReadOutcome.FrameRead) {
                return reader.take();
            }
            throw new DecodeException(FaultCode.NO_VIDEO, "the file holds no picture");
        }
    }

    private record OneThread() implements DecodeConfig {

        @Override
        public Duration ioTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public int threadsPerStream() {
            return 1;
        }
    }
}
