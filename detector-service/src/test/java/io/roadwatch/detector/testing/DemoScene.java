package io.roadwatch.detector.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.detector.detect.BundledModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The demo of the product: its clip, its truth, and what the starter model finds in it. */
public final class DemoScene {

    public static final double FRAMES_PER_SECOND = 12.5;

    /** Low enough for the tracker's second look. */
    private static final float WEAK = 0.1f;

    private static final Supplier<List<ClipDetections.Seen>> SEEN =
            once(() -> ClipDetections.of(file("crossing.mp4"), BundledModel.starter(), WEAK, (frame, at) -> true));
    private static final Supplier<Truth> TRUTH = once(DemoScene::read);

    private DemoScene() {}

    /**
     * What there is.
     *
     * @param events what nearly goes wrong
     */
    public record Truth(
            String clip, int width, int height, double fps, int frames, List<Event> events, List<Track> tracks) {}

    /** Seconds of the clip. */
    public record Event(String kind, double from, double to, List<Integer> ids) {}

    /**
     * Somebody, in the frames (from 0) in which there is something to be seen of it.
     *
     * @param boxes left, top, width, height in pixels
     * @param visible share that is neither hidden nor outside, 0..1
     */
    public record Track(
            int id,
            String className,
            List<Integer> frames,
            List<List<Float>> boxes,
            List<Double> visible,
            List<Double> metresPerSecond) {

        /** Where it is in each frame. */
        public Map<Integer, BoundingBox> places() {
            Map<Integer, BoundingBox> places = new TreeMap<>();
            for (int i = 0; i < frames.size(); i++) {
                List<Float> box = boxes.get(i);
                places.put(
                        frames.get(i),
                        new BoundingBox(box.get(0), box.get(1), box.get(0) + box.get(2), box.get(1) + box.get(3)));
            }
            return places;
        }
    }

    public static Path file(String name) {
        return Path.of("..", "demo", name);
    }

    public static Truth truth() {
        return TRUTH.get();
    }

    /** All frames, in which also weak findings count. Takes some seconds the first time. */
    public static List<ClipDetections.Seen> seen() {
        return SEEN.get();
    }

    private static Truth read() {
        try {
            String json = Files.readString(file("crossing.json")).replace("\"class\":", "\"className\":");
            return new ObjectMapper().readValue(json, Truth.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Supplier<T> once(Supplier<T> made) {
        return new Supplier<>() {

            private T value;

            @Override
            public synchronized T get() {
                if (value == null) {
                    value = made.get();
                }
                return value;
            }
        };
    }
}
