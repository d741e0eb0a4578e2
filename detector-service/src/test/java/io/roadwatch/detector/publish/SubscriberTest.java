package io.roadwatch.detector.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.detector.observe.SubscriberMetrics;
import io.roadwatch.detector.observe.SubscriberMetrics.CutOffReason;
import io.roadwatch.detector.publish.FrameResult.Pictures;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamSpec.WireId;
import io.roadwatch.detector.testing.ConfigOf;
import io.roadwatch.detector.testing.Counts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SubscriberTest {

    private static final CameraId FAST = new CameraId("fast");
    private static final CameraId SLOW = new CameraId("slow");

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final SubscriberMetrics metrics = new SubscriberMetrics(registry);
    private final ResultWriter writer = new ResultWriter(Results.MODEL);
    private final AtomicLong nanos = new AtomicLong();
    private final FakeOutlet outlet = new FakeOutlet();
    private final Subscriber subscriber = subscriber(outlet);

    @Test
    void onlyOneMessageIsOnItsWay() {
        offer(FAST, 1);
        offer(FAST, 2);

        assertThat(outlet.texts()).hasSize(1);
        outlet.takesOne();
        assertThat(outlet.texts()).hasSize(2);
    }

    @Test
    void theNewestResultsWinWhenTheClientIsSlow() {
        for (int sequence = 1; sequence <= 10; sequence++) {
            offer(FAST, sequence);
        }

        outlet.startsReading();

        // The first was on its way already; three may wait.
        assertThat(sequencesSent()).containsExactly(1L, 8L, 9L, 10L);
        assertThat(Counts.of(registry, "roadwatch_subscriber_messages_dropped", "slow_subscriber"))
                .isEqualTo(6);
        assertThat(Counts.of(registry, "roadwatch_subscriber_messages_sent", "detection_result"))
                .isEqualTo(4);
    }

    @Test
    void aFastCameraDoesNotPushOutTheResultOfASlowOne() {
        offer(FAST, 1);
        offer(SLOW, 2);
        for (int sequence = 3; sequence <= 10; sequence++) {
            offer(FAST, sequence);
        }

        outlet.startsReading();

        assertThat(sequencesSent()).containsExactly(1L, 2L, 9L, 10L);
    }

    @Test
    void noticesAreNotDroppedAndKeepTheirPlace() {
        offer(FAST, 1);
        subscriber.tell(Notices.pong());
        for (int sequence = 2; sequence <= 10; sequence++) {
            offer(FAST, sequence);
        }

        outlet.startsReading();

        assertThat(outlet.texts()).hasSize(5);
        assertThat(outlet.texts().get(1)).contains("\"pong\"");
    }

    @Test
    void aClientThatTakesNoNoticesIsCutOff() {
        for (int i = 0; i < 5; i++) { // one on its way, four wait
            subscriber.tell(Notices.pong());
        }
        assertThat(outlet.isCut()).isFalse();

        subscriber.tell(Notices.pong());

        assertThat(outlet.isCut()).isTrue();
        assertThat(Counts.of(registry, "roadwatch_subscribers_cut_off", "backlog"))
                .isEqualTo(1);
        assertThat(Counts.of(registry, "roadwatch_subscriber_messages_dropped", "closed"))
                .isEqualTo(4);
    }

    @Test
    void nothingIsSentAfterTheEnd() {
        offer(FAST, 1);
        offer(FAST, 2);

        subscriber.close();
        outlet.breaks();
        offer(FAST, 3);
        subscriber.tell(Notices.pong());

        assertThat(outlet.texts()).hasSize(1);
        assertThat(Counts.of(registry, "roadwatch_subscriber_messages_dropped", "closed"))
                .isEqualTo(2);
    }

    @Test
    void aMessageIsStuckOnlyAfterTheLimit() {
        Duration limit = Duration.ofSeconds(30);
        assertThat(subscriber.stuckFor(limit)).isFalse();

        offer(FAST, 1);
        nanos.set(limit.toNanos());
        assertThat(subscriber.stuckFor(limit)).isFalse();

        nanos.incrementAndGet();
        assertThat(subscriber.stuckFor(limit)).isTrue();

        outlet.takesOne();
        assertThat(subscriber.stuckFor(limit)).isFalse();
    }

    @Test
    void aLowerRateIsKeptPerCamera() {
        outlet.startsReadingFromNowOn();
        subscribe(new Subscription(null, new Portion(PictureChoice.NOTHING, 2), Map.of(), false));

        for (int tenth = 0; tenth < 20; tenth++) {
            nanos.set(tenth * 100_000_000L);
            offer(FAST, tenth + 1);
            offer(SLOW, 101 + tenth);
        }

        assertThat(sequencesSent()).containsExactly(1L, 101L, 6L, 106L, 11L, 111L, 16L, 116L);
        assertThat(Counts.of(registry, "roadwatch_subscriber_messages_dropped", "rate_limit"))
                .isEqualTo(32);
    }

    @Test
    void framesAreWantedAgainWhenTheNextResultIsDue() {
        outlet.startsReadingFromNowOn();
        PictureKind plain = PictureKind.ownSize(false);
        Portion slow = new Portion(new PictureChoice(FrameChoice.RAW, false), 2);
        subscribe(new Subscription(Map.of(SLOW, new WireId.Text("slow")), slow, Map.of(), false));
        assertThat(subscriber.dueFrames(SLOW)).containsExactly(plain);
        assertThat(subscriber.dueFrames(FAST)).isEmpty();

        offer(SLOW, 1, new Pictures(null, "plain".getBytes(StandardCharsets.US_ASCII)));
        assertThat(subscriber.dueFrames(SLOW)).isEmpty();

        nanos.set(500_000_000L);
        assertThat(subscriber.dueFrames(SLOW)).containsExactly(plain);
    }

    @Test
    void resultWithoutItsFrameIsLeftToTheNextOne() {
        outlet.startsReadingFromNowOn();
        subscribe(new Subscription(null, new Portion(new PictureChoice(FrameChoice.RAW, false), 2), Map.of(), false));

        offer(FAST, 1, Pictures.NONE); // became due after its pictures were made
        offer(FAST, 2, new Pictures(null, "plain".getBytes(StandardCharsets.US_ASCII)));

        assertThat(sequencesSent()).containsExactly(2L);
        assertThat(Counts.of(registry, "roadwatch_subscriber_messages_dropped", "rate_limit"))
                .isEqualTo(1);
    }

    @Test
    void otherCamerasThanTheWantedAreNotSent() {
        outlet.startsReadingFromNowOn();
        subscribe(new Subscription(Map.of(SLOW, new WireId.Text("slow")), Portion.ALL, Map.of(), false));

        offer(FAST, 1);
        offer(SLOW, 2);

        assertThat(sequencesSent()).containsExactly(2L);
    }

    @Test
    void aCameraWithAPortionOfItsOwnKeepsThat() {
        outlet.startsReadingFromNowOn();
        Portion whole = new Portion(new PictureChoice(FrameChoice.RAW, false), Double.POSITIVE_INFINITY);
        subscribe(new Subscription(null, new Portion(PictureChoice.NOTHING, 1), Map.of(FAST, whole), false));

        for (int tenth = 0; tenth < 3; tenth++) {
            nanos.set(tenth * 100_000_000L);
            offer(FAST, tenth + 1, new Pictures(null, "plain".getBytes(StandardCharsets.US_ASCII)));
            offer(SLOW, 101 + tenth, new Pictures(null, "plain".getBytes(StandardCharsets.US_ASCII)));
        }

        assertThat(sequencesSent()).containsExactly(1L, 101L, 2L, 3L);
        assertThat(outlet.texts().stream()
                        .map(text -> Json.read(text).at("/data/rawFrame").isTextual()))
                .containsExactly(true, false, true, true);
    }

    @Test
    void onlyWhoAskedForAlertsHearsOfThem() {
        outlet.startsReadingFromNowOn();
        subscriber.tellAlert(alert("not-asked"));

        subscribe(new Subscription(Map.of(), Portion.ALL, Map.of(), true));
        subscriber.tellAlert(alert("asked"));
        offer(FAST, 1); // no camera is wanted

        assertThat(outlet.texts())
                .singleElement()
                .extracting(Json::read)
                .isEqualTo(Json.read("{\"type\":\"alert\",\"data\":{\"alertId\":\"asked\"}}"));
    }

    @Test
    void alertsAreNotDropped() {
        outlet.startsReadingFromNowOn();
        subscribe(new Subscription(null, Portion.ALL, Map.of(), true));
        outlet.stopsReading();
        for (int i = 0; i < 5; i++) { // one on its way, four wait
            subscriber.tellAlert(alert("a-" + i));
        }
        assertThat(outlet.isCut()).isFalse();

        subscriber.tellAlert(alert("one too many"));

        assertThat(outlet.isCut()).isTrue();
    }

    @Test
    void aDismissedClientHearsWhyFirst() {
        outlet.startsReadingFromNowOn();

        subscriber.dismiss(CutOffReason.TOO_MANY, Notices.error(ErrorCode.TOO_MANY_SUBSCRIBERS, "full", null, null));

        assertThat(outlet.texts()).singleElement().asString().contains("too_many_subscribers");
        assertThat(outlet.closeCode()).isEqualTo(1013);
    }

    private void subscribe(Subscription wanted) {
        subscriber.subscribe(wanted, CatchUp.nothing(), Notices.subscribed(wanted, "e-1", Instant.EPOCH));
        outlet.texts().clear(); // the answer
    }

    private static Outgoing alert(String id) {
        return Notices.alert(WireJson.object().put("alertId", id));
    }

    private void offer(CameraId camera, long sequence) {
        offer(camera, sequence, Pictures.NONE);
    }

    private void offer(CameraId camera, long sequence, Pictures pictures) {
        FrameResult result = Results.withPictures(new WireId.Text(camera.value()), sequence, pictures);
        subscriber.offer(camera, new ResultTexts(Results.numbered(result), writer));
    }

    private List<Long> sequencesSent() {
        return outlet.texts().stream()
                .map(text -> Json.read(text).at("/data/sequence").longValue())
                .toList();
    }

    private Subscriber subscriber(Outlet way) {
        PublishConfig config = ConfigOf.with(
                PublishConfig.class,
                Map.of(
                        "roadwatch.publish.max-pending-results", "3",
                        "roadwatch.publish.max-pending-notices", "4"));
        return new Subscriber(way, config, metrics, nanos::get, Runnable::run);
    }
}
