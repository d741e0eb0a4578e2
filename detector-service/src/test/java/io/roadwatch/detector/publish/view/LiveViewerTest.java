package io.roadwatch.detector.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.detector.observe.ViewerMetrics;
import io.roadwatch.detector.publish.PictureKind;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.testing.Counts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveViewerTest {

    private static final long SECOND = 1_000_000_000L;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final AtomicLong nanos = new AtomicLong();
    private final Outlet outlet = new Outlet();
    private final LiveViewer viewer = new LiveViewer(
            new CameraId("gate"),
            new PictureQuery(PictureKind.ownSize(true), 2),
            outlet,
            new ViewerMetrics(registry),
            nanos::get);
    private final List<Picture> pictures = IntStream.range(0, 6)
            .mapToObj(i -> new Picture(new byte[] {(byte) i}, Instant.EPOCH))
            .toList();

    @Test
    void aSlowViewerGetsTheNewestPicture() {
        for (Picture picture : pictures) {
            viewer.show(picture);
            nanos.addAndGet(SECOND);
        }

        outlet.takes();

        assertThat(outlet.sent).containsExactly(pictures.get(0), pictures.get(5));
        assertThat(dropped("slow_viewer")).isEqualTo(4);
        assertThat(Counts.of(registry, "roadwatch_viewer_pictures_sent", "live"))
                .isEqualTo(1);
    }

    @Test
    void betweenTwoPicturesNoneIsWanted() {
        assertThat(viewer.due()).isTrue();
        viewer.show(pictures.get(0));

        assertThat(viewer.due()).isFalse();
        viewer.show(pictures.get(1)); // made for somebody else
        assertThat(dropped("rate_limit")).isEqualTo(1);

        nanos.addAndGet(SECOND / 2);
        assertThat(viewer.due()).isTrue();
    }

    @Test
    void aViewerIsStuckOnlyAfterTheLimit() {
        viewer.show(pictures.get(0));
        nanos.set(30 * SECOND);
        viewer.show(pictures.get(1));
        viewer.cutOffIfStuck(Duration.ofSeconds(30));
        assertThat(outlet.cut).isFalse();

        nanos.incrementAndGet();
        viewer.cutOffIfStuck(Duration.ofSeconds(30));
        viewer.cutOffIfStuck(Duration.ofSeconds(30));

        assertThat(outlet.cut).isTrue();
        assertThat(Counts.of(registry, "roadwatch_viewers_cut_off", "stuck")).isEqualTo(1);
        assertThat(dropped("closed")).isEqualTo(1);
        assertThat(viewer.due()).isFalse();
    }

    @Test
    void nothingIsSentWhenTheStreamIsOver() {
        viewer.over();
        viewer.show(pictures.get(0));

        assertThat(outlet.ended).isTrue();
        assertThat(outlet.sent).isEmpty();
    }

    private double dropped(String reason) {
        return Counts.of(registry, "roadwatch_viewer_pictures_dropped", reason);
    }

    /** Takes a picture when the test says so. */
    private static final class Outlet implements ViewerOutlet {

        private final List<Picture> sent = new ArrayList<>();
        private CompletableFuture<Void> onItsWay = new CompletableFuture<>();
        private boolean ended;
        private boolean cut;

        void takes() {
            onItsWay.complete(null);
        }

        @Override
        public CompletionStage<?> send(Picture picture) {
            sent.add(picture);
            onItsWay = new CompletableFuture<>();
            return onItsWay;
        }

        @Override
        public void end() {
            ended = true;
        }

        @Override
        public void cut() {
            cut = true;
        }
    }
}
