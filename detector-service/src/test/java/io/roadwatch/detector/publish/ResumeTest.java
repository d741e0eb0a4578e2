package io.roadwatch.detector.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.detector.observe.SubscriberMetrics;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamSpec.WireId;
import io.roadwatch.detector.testing.ConfigOf;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that come back: what they missed comes in order, once, and before what is new. */
class ResumeTest {

    private static final CameraId GATE = new CameraId("gate");
    private static final CameraId YARD = new CameraId("yard");
    private static final Subscription LIGHT =
            new Subscription(null, new Portion(PictureChoice.NOTHING, Double.POSITIVE_INFINITY), Map.of(), false);

    private final PublishConfig config =
            ConfigOf.with(PublishConfig.class, Map.of("roadwatch.publish.replay-results", "5"));
    private final ResultWriter writer = new ResultWriter(Results.MODEL);
    private final ReplayStore store = new ReplayStore(config);
    private final AtomicLong missed = new AtomicLong();
    private final FakeOutlet outlet = new FakeOutlet();
    private final Subscriber subscriber = subscriber(outlet, config, Runnable::run);

    @Test
    void whatWasMissedComesInOrderBeforeWhatIsNew() {
        outlet.startsReadingFromNowOn();
        publishUnheard(GATE, 4);

        resume(store.epoch(), Map.of(GATE, 2L));
        publish(GATE);

        assertThat(heard()).containsExactly("subscribed", "gate 3", "gate 4", "gate 5");
    }

    @Test
    void whatComesWhileTheClientCatchesUpComesAfterIt() {
        publishUnheard(GATE, 3);
        resume(store.epoch(), Map.of(GATE, 1L)); // the answer is on its way

        publish(GATE);
        outlet.takesOne();
        publish(GATE);
        outlet.startsReading();
        publish(GATE);

        assertThat(heard()).containsExactly("subscribed", "gate 2", "gate 3", "gate 4", "gate 5", "gate 6");
    }

    @Test
    void whoMissedNothingGoesOn() {
        outlet.startsReadingFromNowOn();
        publishUnheard(GATE, 3);

        resume(store.epoch(), Map.of(GATE, 3L));
        publish(GATE);

        assertThat(heard()).containsExactly("subscribed", "gate 4");
    }

    @Test
    void whatIsNotKeptIsAGapThatTheClientIsToldOf() {
        outlet.startsReadingFromNowOn();
        publishUnheard(GATE, 10);

        resume(store.epoch(), Map.of(GATE, 2L));

        assertThat(heard())
                .containsExactly("subscribed", "too_old gate 3 5 6", "gate 6", "gate 7", "gate 8", "gate 9", "gate 10");
        assertThat(missed).hasValue(3);
    }

    @Test
    void aClientTooSlowToCatchUpIsToldOfEveryGap() {
        publishUnheard(GATE, 5);
        resume(store.epoch(), Map.of(GATE, 0L));
        outlet.takesOne(); // the answer; result 1 is on its way
        for (int i = 0; i < 5; i++) {
            publish(GATE); // results 2 to 5 fall out of the ring
        }
        outlet.startsReading();

        assertThat(heard())
                .containsExactly(
                        "subscribed",
                        "gate 1",
                        "too_old gate 2 5 6",
                        "gate 6",
                        "gate 7",
                        "gate 8",
                        "gate 9",
                        "gate 10");
    }

    @Test
    void numbersOfAnotherRunMeanNothing() {
        outlet.startsReadingFromNowOn();
        publishUnheard(GATE, 7);

        resume("of-yesterday", Map.of(GATE, 6L));
        publish(GATE);

        assertThat(heard()).containsExactly("subscribed", "other_epoch gate null null 3", "gate 8");
    }

    @Test
    void numbersThatWereNeverGivenMeanNothing() {
        outlet.startsReadingFromNowOn();
        publishUnheard(GATE, 2);

        resume(store.epoch(), Map.of(GATE, 99L, YARD, 1L));
        publish(GATE);
        publish(YARD);

        assertThat(heard())
                .containsExactlyInAnyOrder(
                        "subscribed",
                        "unknown_sequence gate null null 1",
                        "unknown_sequence yard null null null",
                        "gate 3",
                        "yard 1");
    }

    @Test
    void aBusyCameraDoesNotKeepTheOthersWaiting() {
        outlet.startsReadingFromNowOn();
        publishUnheard(GATE, 3);
        publishUnheard(YARD, 3);

        Map<CameraId, Long> had = new LinkedHashMap<>();
        had.put(GATE, 0L);
        had.put(YARD, 0L);
        resume(store.epoch(), had);

        assertThat(heard()).containsExactly("subscribed", "gate 1", "yard 1", "gate 2", "yard 2", "gate 3", "yard 3");
    }

    @Test
    void aCameraThatIsRemovedIsForgottenButItsNumbersGoOn() {
        publishUnheard(GATE, 4);
        publishUnheard(YARD, 9);

        store.retain(camera -> camera.equals(YARD));

        assertThat(store.find(GATE)).isEmpty();
        assertThat(store.add(GATE, Results.bare(new WireId.Text("gate"), 1)).sequence())
                .isEqualTo(5);
        assertThat(store.add(YARD, Results.bare(new WireId.Text("yard"), 1)).sequence())
                .isEqualTo(10);
    }

    @Test
    @Timeout(60)
    void noResultIsLostOrDoubledWhileTheCameraGoesOn() throws InterruptedException {
        int results = 2_000;
        PublishConfig roomy = ConfigOf.with(
                PublishConfig.class,
                Map.of(
                        "roadwatch.publish.replay-results", "5000",
                        "roadwatch.publish.replay-bytes", "100000000",
                        "roadwatch.publish.max-pending-results", "1000"));
        for (int round = 0; round < 20; round++) {
            ReplayStore all = new ReplayStore(roomy);
            FakeOutlet reading = new FakeOutlet();
            reading.startsReadingFromNowOn();
            ExecutorService replayer = Executors.newSingleThreadExecutor();
            Subscriber client = subscriber(reading, roomy, replayer);
            CountDownLatch half = new CountDownLatch(1);
            Thread camera = new Thread(() -> {
                for (int i = 1; i <= results; i++) {
                    NumberedResult result = all.add(GATE, Results.bare(new WireId.Text("gate"), i));
                    client.offer(GATE, new ResultTexts(result, writer));
                    if (i == results / 2) {
                        half.countDown();
                    }
                }
            });
            camera.start();
            half.await();
            Resume resume = new Resume(all.epoch(), Map.of(GATE, 10L));
            client.subscribe(
                    LIGHT,
                    CatchUp.of(resume, LIGHT, all, writer, count -> {}),
                    Notices.subscribed(LIGHT, all.epoch(), Instant.EPOCH));
            camera.join();
            await().untilAsserted(
                            () -> assertThat(reading.texts().get(reading.texts().size() - 1))
                                    .contains("\"sequence\":" + results + ","));
            replayer.shutdown();

            List<JsonNode> messages = reading.texts().stream().map(Json::read).toList();
            int answer = messages.stream()
                    .map(message -> message.path("type").asText())
                    .toList()
                    .indexOf("subscribed");
            assertThat(messages.subList(answer + 1, messages.size()))
                    .extracting(message -> message.at("/data/sequence").longValue())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(11, results).boxed().toList());
        }
    }

    private void publishUnheard(CameraId camera, int results) {
        for (int i = 0; i < results; i++) {
            store.add(camera, Results.bare(new WireId.Text(camera.value()), 1));
        }
    }

    private void publish(CameraId camera) {
        NumberedResult result = store.add(camera, Results.bare(new WireId.Text(camera.value()), 1));
        subscriber.offer(camera, new ResultTexts(result, writer));
    }

    private void resume(String epoch, Map<CameraId, Long> had) {
        CatchUp catchUp = CatchUp.of(new Resume(epoch, had), LIGHT, store, writer, missed::addAndGet);
        subscriber.subscribe(LIGHT, catchUp, Notices.subscribed(LIGHT, store.epoch(), Instant.EPOCH));
    }

    private List<String> heard() {
        return outlet.texts().stream().map(ResumeTest::inShort).toList();
    }

    private static String inShort(String text) {
        JsonNode message = Json.read(text);
        JsonNode data = message.path("data");
        return switch (message.path("type").asText()) {
            case "detection_result" -> data.path("cameraId").asText() + " " + data.path("sequence");
            case "resume_gap" ->
                "%s %s %s %s %s"
                        .formatted(
                                data.path("reason").asText(),
                                data.path("cameraId").asText(),
                                data.path("from"),
                                data.path("to"),
                                data.path("oldest"));
            default -> message.path("type").asText();
        };
    }

    private static Subscriber subscriber(Outlet way, PublishConfig config, Executor replayer) {
        return new Subscriber(way, config, new SubscriberMetrics(new PrometheusRegistry()), System::nanoTime, replayer);
    }
}
