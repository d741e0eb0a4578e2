package io.roadwatch.detector.publish.view;

import io.roadwatch.contract.FrameInfo;
import io.roadwatch.detector.publish.FrameResult;
import io.roadwatch.detector.publish.FrameResult.Judgement;
import io.roadwatch.detector.publish.FrameResult.Pictures;
import io.roadwatch.detector.publish.FrameResult.Scene;
import io.roadwatch.detector.publish.PictureDemand;
import io.roadwatch.detector.publish.PictureKind;
import io.roadwatch.detector.publish.ResultChannel;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamSpec.WireId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands for a pipeline: makes the pictures that are demanded of a frame, counts them, and publishes. */
final class FakeCamera {

    static final Instant EPOCH = Instant.ofEpochSecond(1_767_225_600, 250_000_000);

    final CameraId id;
    final AtomicInteger encoded = new AtomicInteger();
    private final ResultChannel channel;
    private final int pictureBytes;
    private long frames;

    FakeCamera(String id, ResultChannel channel, int pictureBytes) {
        this.id = new CameraId(id);
        this.channel = channel;
        this.pictureBytes = pictureBytes;
    }

    /** Analyses the next frame; returns what was demanded of it. */
    synchronized PictureDemand frame() {
        long number = ++frames;
        PictureDemand demand = channel.demand(id);
        Map<PictureKind, byte[]> scaled = new HashMap<>();
        demand.scaled().forEach(kind -> scaled.put(kind, encode(kind, number)));
        Pictures pictures = new Pictures(
                demand.annotated() ? encode(PictureKind.ownSize(true), number) : null,
                demand.raw() ? encode(PictureKind.ownSize(false), number) : null,
                scaled);
        channel.publish(
                id,
                new FrameResult(
                        new WireId.Text(id.value()),
                        new FrameInfo(EPOCH.plusSeconds(number), number, 640, 360),
                        new Scene(List.of(), List.of(), List.of()),
                        Judgement.NONE,
                        pictures,
                        Duration.ofMillis(20)));
        return demand;
    }

    synchronized long frames() {
        return frames;
    }

    /** The text of a picture: its kind and the number of its frame, filled up to the size of pictures of this camera. */
    static String textOf(PictureKind kind, long frame) {
        return "%s %d #%d ".formatted(kind.annotated() ? "annotated" : "raw", kind.maxWidthPx(), frame);
    }

    private byte[] encode(PictureKind kind, long frame) {
        encoded.incrementAndGet();
        StringBuilder text = new StringBuilder(textOf(kind, frame));
        text.append("x".repeat(Math.max(0, pictureBytes - text.length())));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
