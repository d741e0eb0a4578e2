package io.roadwatch.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.simulator.calls.CallCounts;
import io.roadwatch.simulator.latency.Latency;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final int CALLS = 200;
    private static final int PICTURES = 3;
    private static final int PICTURE_BASE64_CHARS = 40_000; // 30 KB

    @Test
    void hundredsOfCallsWithPicturesWaitTogether() {
        SimulatorSettings settings = SimulatorSettings.defaults().withLatency(new Latency.Fixed(Duration.ofSeconds(1)));
        try (DashScopeSimulator simulator = DashScopeSimulator.start(settings)) {
            Client client = new Client(simulator);
            String question = question();

            List<CompletableFuture<HttpResponse<String>>> answers = Stream.generate(() -> client.askLater(question))
                    .limit(CALLS)
                    .toList();

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
            await().untilAsserted(
                            () -> assertThat(simulator.calls()).isEqualTo(new CallCounts(CALLS, CALLS, 0, 0, 0, 0)));
        }
    }

    private static String question() {
        ObjectNode request = Client.question(Client.SCENE);
        String picture = Images.dataUri("jpeg", 640, 360);
        String padded = picture + "A".repeat(PICTURE_BASE64_CHARS - picture.length());
        ((ObjectNode) request.at("/messages/1/content/1/image_url")).put("url", padded);
        for (int i = 1; i < PICTURES; i++) {
            request.withArray("/messages/1/content")
                    .addObject()
                    .put("type", "image_url")
                    .putObject("image_url")
                    .put("url", padded);
        }
        return request.toString();
    }
}
