package io.roadwatch.detector.decode;

import io.roadwatch.detector.decode.ReadOutcome.EndOfStream;
import io.roadwatch.detector.decode.ReadOutcome.PictureRead;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.testing.ConfigOf;
import io.roadwatch.foundation.net.HostPolicy;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Opens readers with an interrupt of their own, and reads them to their end. */
final class TestReader implements AutoCloseable {

    static final HostPolicy ANY_HOST = host -> List.of(InetAddress.getAllByName(host));

    private final ReadInterrupt interrupt = new ReadInterrupt();
    private final VideoReader reader;

    private TestReader(StreamAddress address, ReaderSettings settings) {
        try {
            this.reader = VideoReader.open(address, settings, interrupt, Instant.EPOCH);
        } catch (DecodeException e) {
            interrupt.close();
            throw e;
        }
    }

    static TestReader open(Path file) {
        return new TestReader(new StreamAddress.LocalFile(file), settings(Map.of()));
    }

    static TestReader open(String address, ReaderSettings settings) {
        return new TestReader(StreamAddress.parse(address), settings);
    }

    static TestReader open(String address) {
        return open(address, settings(Map.of()));
    }

    /** @param config below {@code roadwatch.decode.} */
    static ReaderSettings settings(Map<String, String> config) {
        return settings(config, ANY_HOST, null);
    }

    static ReaderSettings settings(Map<String, String> config, HostPolicy hosts, URI proxy) {
        Map<String, String> keys = new HashMap<>();
        config.forEach((key, value) -> keys.put("roadwatch.decode." + key, value));
        return new ReaderSettings(ConfigOf.with(DecodeConfig.class, keys), hosts, () -> proxy, Clock.systemUTC());
    }

    VideoReader reader() {
        return reader;
    }

    ReadInterrupt interrupt() {
        return interrupt;
    }

    /** Stream times of all pictures to the end. */
    List<Instant> readAll() {
        return readAll(picture -> {});
    }

    List<Instant> readAll(Consumer<VideoReader> onPicture) {
        List<Instant> times = new ArrayList<>();
        for (ReadOutcome outcome = reader.read(); !(outcome instanceof EndOfStream); outcome = reader.read()) {
            if (outcome instanceof PictureRead picture) {
                times.add(picture.capturedAt());
                onPicture.accept(reader);
            }
        }
        return times;
    }

    /** Reads on until that many pictures came. */
    void readPictures(int wanted) {
        int pictures = 0;
        while (pictures < wanted) {
            ReadOutcome outcome = reader.read();
            if (outcome instanceof EndOfStream) {
                throw new AssertionError("the stream ended after %d of %d pictures".formatted(pictures, wanted));
            }
            pictures += outcome instanceof PictureRead ? 1 : 0;
        }
    }

    @Override
    public void close() {
        reader.close();
        interrupt.close();
    }
}
