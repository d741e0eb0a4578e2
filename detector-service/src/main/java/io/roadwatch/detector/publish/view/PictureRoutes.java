package io.roadwatch.detector.publish.view;

import io.roadwatch.detector.observe.ViewerMetrics;
import io.roadwatch.detector.observe.ViewerMetrics.DropReason;
import io.roadwatch.detector.observe.ViewerMetrics.View;
import io.roadwatch.detector.publish.PublishConfig;
import io.roadwatch.detector.source.CameraId;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/**
 * The paths of pictures. Routes of Vert.x, because only there an endless answer knows when the viewer has taken a part, and
 * when he is gone. Everything here runs on the event loop of the connection and is done in microseconds.
 */
@Singleton
class PictureRoutes {

    private static final String STREAM = "/api/v1/streams/:cameraId";

    private final Gallery gallery;
    private final StreamFacts streams;
    private final PublishConfig config;
    private final ViewerMetrics metrics;

    PictureRoutes(Gallery gallery, StreamFacts streams, PublishConfig config, ViewerMetrics metrics) {
        this.gallery = gallery;
        this.streams = streams;
        this.config = config;
        this.metrics = metrics;
    }

    void install(@Observes Router router) {
        router.route(STREAM + "/snapshot.jpg").handler(exchange -> answer(exchange, this::snapshot));
        router.route(STREAM + "/live.mjpeg").handler(exchange -> answer(exchange, this::live));
    }

    private void answer(RoutingContext exchange, BiConsumer<RoutingContext, PictureAnswer> how) {
        PictureAnswer answer = new PictureAnswer(exchange);
        try {
            how.accept(exchange, answer);
        } catch (PictureProblem.Exception refusal) {
            answer.problem(refusal.problem());
        }
    }

    private void snapshot(RoutingContext exchange, PictureAnswer answer) {
        CameraId camera = running(exchange);
        PictureQuery query = PictureQuery.of(exchange.queryParams());
        if (answer.headersOnly()) {
            answer.snapshotHead();
            return;
        }
        SnapshotViewer viewer = new SnapshotViewer(camera, query.kind(), answer, metrics, System::nanoTime);
        enter(viewer);
        answer.onGone(() -> {
            viewer.over();
            gallery.leave(viewer);
        });
        answer.after(config.snapshotTimeout(), viewer::over);
        viewer.taken()
                .thenAccept(picture -> answer.onEventLoop(
                        () -> show(picture, camera, answer).whenComplete((sent, failure) -> gallery.leave(viewer))));
    }

    private CompletionStage<?> show(Optional<Picture> picture, CameraId camera, PictureAnswer answer) {
        if (answer.gone()) {
            picture.ifPresent(unsent -> metrics.dropped(DropReason.CLOSED));
            return CompletableFuture.completedFuture(null);
        }
        if (picture.isPresent()) {
            return answer.snapshot(picture.get()).whenComplete((sent, failure) -> {
                if (failure == null) {
                    metrics.sent(View.SNAPSHOT);
                } else {
                    metrics.dropped(DropReason.CLOSED);
                }
            });
        }
        return answer.problem(
                streams.declared(camera)
                        ? PictureProblem.noPicture(streams.whyNoPicture(camera)).problem()
                        : PictureProblem.unknownStream().problem());
    }

    private void live(RoutingContext exchange, PictureAnswer answer) {
        CameraId camera = running(exchange);
        PictureQuery query = PictureQuery.of(exchange.queryParams());
        if (answer.headersOnly()) {
            answer.beginLive();
            return;
        }
        LiveViewer viewer = new LiveViewer(camera, query, answer, metrics, System::nanoTime);
        enter(viewer);
        answer.onEnd(() -> {
            viewer.close();
            gallery.leave(viewer);
        });
        answer.beginLive();
    }

    private void enter(Viewer viewer) {
        if (!gallery.enter(viewer)) {
            throw PictureProblem.tooManyViewers(config.maxViewers());
        }
    }

    /** The camera of the request, if pictures of it can come. */
    private CameraId running(RoutingContext exchange) {
        HttpMethod method = exchange.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            throw PictureProblem.wrongMethod();
        }
        CameraId camera = cameraOf(exchange.pathParam("cameraId"));
        if (!streams.declared(camera)) {
            throw PictureProblem.unknownStream();
        }
        if (streams.over(camera)) {
            throw PictureProblem.noPicture(streams.whyNoPicture(camera));
        }
        return camera;
    }

    private static CameraId cameraOf(String text) {
        try {
            return new CameraId(text);
        } catch (IllegalArgumentException e) {
            throw PictureProblem.unknownStream(); // nothing of that name can be declared
        }
    }
}
