package io.roadwatch.detector.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.roadwatch.detector.publish.FrameResult.Pictures;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamSpec.WireId;
import io.roadwatch.detector.testing.Counts;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that never read, on real sockets. */
@QuarkusTest
@TestProfile(PublishProfile.class)
class DeafClientQuarkusTest {

    private static final CameraId CAMERA = new CameraId("7");
    private static final WireId WIRE_ID = new WireId.Number(7);
    private static final int FIFTY_KILOBYTES = 50_000;
    private static final int FOUR_MEGABYTES = 4_000_000;
    private static final long MOST_RESULTS = 20_000;

    @TestHTTPResource("/ws")
    URI uri;

    @Inject
    ResultChannel channel;

    @Inject
    PrometheusRegistry metrics;

    @BeforeEach
    void nobodyIsConnected() {
        await().untilAsserted(() -> assertThat(subscribers()).isZero());
    }

    @Test
    void aDeafClientHoldsUpNobodyAndIsCutOff() throws IOException {
        Tally before = tally();
        long published = 0;
        try (DeafClient deaf = new DeafClient(uri);
                TestClient healthy = TestClient.connected(uri)) {
            await().untilAsserted(() -> assertThat(subscribers()).isEqualTo(2));

            // In step with the healthy client, as a camera would be: what is measured is the deaf one.
            while (subscribers() == 2 && published < MOST_RESULTS) {
                long sequence = ++published;
                channel.publish(CAMERA, result(sequence, FIFTY_KILOBYTES));
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .untilAsserted(() -> assertThat(healthy.messages()).hasSize((int) sequence));
            }

            assertThat(subscribers()).isEqualTo(1);
            long first = healthy.messages().get(0).at("/data/sequence").longValue();
            assertThat(healthy.messages())
                    .extracting(message -> message.at("/data/sequence").longValue())
                    .containsExactlyElementsOf(
                            LongStream.range(first, first + published).boxed().toList());
            Tally after = tally();
            assertThat(after.stuck - before.stuck).isEqualTo(1);
            double dropped = after.slow - before.slow;
            double lostAtTheEnd = after.closed - before.closed;
            double takenByDeaf = after.results - before.results - published;
            assertThat(dropped).isPositive();
            // Whatever was published was taken, dropped, or among the few that may wait or be on their way.
            assertThat(lostAtTheEnd).isLessThanOrEqualTo(PublishProfile.MOST_PENDING + 1);
            assertThat(takenByDeaf + dropped + lostAtTheEnd).isBetween(published - 1.0, published + 0.0);
            assertThat(deaf.readToTheEnd()).isLessThan(published * FIFTY_KILOBYTES);
        }
    }

    @Test
    void aClientThatAsksWithoutListeningIsCutOff() throws IOException {
        Tally before = tally();
        try (DeafClient deaf = new DeafClient(uri)) {
            await().untilAsserted(() -> assertThat(subscribers()).isEqualTo(1));
            for (int sequence = 1; sequence <= 8; sequence++) {
                channel.publish(CAMERA, result(sequence, FOUR_MEGABYTES)); // more than sockets can hold
            }

            keepAsking(deaf);

            await().untilAsserted(() -> assertThat(subscribers()).isZero());
            Tally after = tally();
            assertThat(after.backlog + after.stuck).isEqualTo(before.backlog + before.stuck + 1);
        }
    }

    @Test
    void aFloodIsCutOffThoughNothingIsBeingSent() throws IOException {
        double flood = Counts.of(metrics, "roadwatch_subscribers_cut_off", "flood");
        try (DeafClient talker = new DeafClient(uri)) {
            await().untilAsserted(() -> assertThat(subscribers()).isEqualTo(1));

            for (int i = 0; i < 10; i++) {
                keepAsking(talker); // the sockets hold all answers, so none of them waits
            }

            await().untilAsserted(() -> assertThat(subscribers()).isZero());
            assertThat(Counts.of(metrics, "roadwatch_subscribers_cut_off", "flood"))
                    .isEqualTo(flood + 1);
            assertThat(Counts.of(metrics, "roadwatch_subscriber_messages_ignored"))
                    .isPositive();
            assertThat(talker.readToTheEnd()).isPositive();
        }
    }

    private static void keepAsking(DeafClient deaf) {
        try {
            for (int i = 0; i < 200; i++) {
                deaf.send("{\"type\":\"ping\"}");
            }
        } catch (IOException cutOff) {
            // what the test waits for
        }
    }

    private double subscribers() {
        return Counts.of(metrics, "roadwatch_subscribers");
    }

    private Tally tally() {
        return new Tally(
                Counts.of(metrics, "roadwatch_subscriber_messages_sent", "detection_result"),
                Counts.of(metrics, "roadwatch_subscriber_messages_dropped", "slow_subscriber"),
                Counts.of(metrics, "roadwatch_subscriber_messages_dropped", "closed"),
                Counts.of(metrics, "roadwatch_subscribers_cut_off", "stuck"),
                Counts.of(metrics, "roadwatch_subscribers_cut_off", "backlog"));
    }

    private record Tally(double results, double slow, double closed, double stuck, double backlog) {}

    /** @param bytes about the size of the message */
    private static FrameResult result(long sequence, int bytes) {
        byte[] picture =
                new byte[bytes / 2 * 3 / 4]; // base64 makes 4 characters of 3 bytes, and there are two pictures
        new Random(sequence).nextBytes(picture);
        return Results.withPictures(WIRE_ID, sequence, new Pictures(picture, picture));
    }
}
