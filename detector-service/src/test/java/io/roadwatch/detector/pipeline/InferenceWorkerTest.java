package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureFile;
import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.detect.DetectException;
import io.roadwatch.detector.detect.DetectionSession;
import io.roadwatch.detector.detect.Finding;
import io.roadwatch.detector.observe.CameraLabels;
import io.roadwatch.detector.observe.StreamMetrics;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InferenceWorkerTest {

    @TempDir
    Path folder;

    private final WidthsAsFindings session = new WidthsAsFindings();
    private final PictureScaler scaler = new PictureScaler();
    private final InferenceWorker worker =
            new InferenceWorker("widths", session, scaler, new WorkerFailures(metrics()));

    @AfterEach
    void free() {
        scaler.close();
    }

    @Test
    void framesOfSeveralStreamsGoThroughTheModelTogetherAndEachGetsItsOwnFindings() throws IOException {
        FakeTurn narrow = new FakeTurn(frame(32));
        FakeTurn gone = new FakeTurn(null);
        FakeTurn wide = new FakeTurn(frame(64));

        worker.serve(List.of(narrow, gone, wide));

        assertThat(session.batches).containsExactly(2);
        assertThat(narrow.findings).extracting(Finding::classIndex).containsExactly(32);
        assertThat(wide.findings).extracting(Finding::classIndex).containsExactly(64);
        assertThat(narrow.events).containsExactly("begin", "analyse", "end");
        assertThat(gone.events).containsExactly("begin", "end");
    }

    @Test
    void aFrameThatCannotBeLookedAtCostsOnlyItself() throws IOException {
        FakeTurn good = new FakeTurn(frame(32));
        FakeTurn bad = new FakeTurn(frame(WidthsAsFindings.UNREADABLE));

        worker.serve(List.of(bad, good));

        assertThat(session.batches).containsExactly(2, 1, 1);
        assertThat(bad.events).containsExactly("begin", "failed", "end");
        assertThat(good.findings).extracting(Finding::classIndex).containsExactly(32);
        assertThat(good.events).containsExactly("begin", "analyse", "end");
    }

    @Test
    void aStreamWhoseAnalysisFailsDoesNotKeepTheOthersFromTheirs() throws IOException {
        FakeTurn failing = new FakeTurn(frame(32));
        failing.failing = true;
        FakeTurn good = new FakeTurn(frame(64));

        worker.serve(List.of(failing, good));

        assertThat(failing.events).containsExactly("begin", "analyse", "end");
        assertThat(good.events).containsExactly("begin", "analyse", "end");
    }

    @Test
    void noFrameAtAllIsNoInference() {
        worker.serve(List.of(new FakeTurn(null)));

        assertThat(session.batches).isEmpty();
    }

    private DecodedFrame frame(int widthPx) throws IOException {
        Path file = folder.resolve(widthPx + ".png");
        ImageIO.write(new BufferedImage(widthPx, 32, BufferedImage.TYPE_3BYTE_BGR), "png", file.toFile());
        return PictureFile.read(file);
    }

    private static StreamMetrics metrics() {
        PrometheusRegistry registry = new PrometheusRegistry();
        return new StreamMetrics(registry, new CameraLabels(10));
    }

    /** Finds in each frame one object, whose class is the frame's width. */
    private static final class WidthsAsFindings implements DetectionSession {

        static final int UNREADABLE = 48;

        final List<Integer> batches = new ArrayList<>();

        @Override
        public List<List<Finding>> detect(List<DecodedFrame> frames) {
            batches.add(frames.size());
            if (frames.stream().anyMatch(frame -> frame.widthPx() == UNREADABLE)) {
                throw new DetectException("one of the frames cannot be read");
            }
            return frames.stream().map(frame -> List.of(finding(frame))).toList();
        }

        private static Finding finding(DecodedFrame frame) {
            return new Finding(frame.widthPx(), new Detection("car", 0.5f, new BoundingBox(0, 0, 10, 10)));
        }

        @Override
        public void close() {}
    }
}
