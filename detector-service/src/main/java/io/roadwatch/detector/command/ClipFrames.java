package io.roadwatch.detector.command;

import io.roadwatch.detector.decode.DecodeConfig;
import io.roadwatch.detector.decode.DecodeException;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.ReadInterrupt;
import io.roadwatch.detector.decode.ReadOutcome;
import io.roadwatch.detector.decode.ReadOutcome.EndOfStream;
import io.roadwatch.detector.decode.ReadOutcome.PictureRead;
import io.roadwatch.detector.decode.ReaderSettings;
import io.roadwatch.detector.decode.VideoReader;
import io.roadwatch.detector.source.DecodePolicy;
import io.roadwatch.detector.source.StreamAddress;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The frames of a clip, or every so many of them, as fast as they can be used. A frame's key is {@code frame-000123}, from 0. */
final class ClipFrames implements FrameSource {

    private final Path clip;
    private final int every;
    private final DecodeConfig decode;

    /** @param every 1 for all frames, 5 for those numbered 0, 5, 10 ... */
    ClipFrames(Path clip, int every, Map<String, String> environment) {
        this.clip = clip;
        this.every = every;
        this.decode = Settings.read(DecodeConfig.class, Map.of(), environment, Map.of());
    }

    @Override
    public Seen forEach(Visitor visitor, Console console) {
        ReaderSettings settings =
                new ReaderSettings(decode, host -> List.of(InetAddress.getByName(host)), () -> null, Clock.systemUTC());
        int number = 0;
        int shown = 0;
        try (ReadInterrupt interrupt = new ReadInterrupt();
                VideoReader video =
                        VideoReader.open(new StreamAddress.LocalFile(clip), settings, interrupt, Instant.EPOCH)) {
            video.decode(DecodePolicy.ALL);
            for (ReadOutcome read = video.read(); !(read instanceof EndOfStream); read = video.read()) {
                if (read instanceof PictureRead && number++ % every == 0) {
                    try (DecodedFrame frame = video.take()) {
                        visitor.visit(String.format(Locale.ROOT, "frame-%06d", number - 1), frame);
                    }
                    shown++;
                }
            }
            return new Seen(shown, 0, 0);
        } catch (DecodeException e) {
            console.complain("warning: %s cannot be read%s: %s"
                    .formatted(clip, shown == 0 ? "" : " beyond frame " + (number - 1), e.reason()));
            return new Seen(shown, 1, 0);
        }
    }
}
