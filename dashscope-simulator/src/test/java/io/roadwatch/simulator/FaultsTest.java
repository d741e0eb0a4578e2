package io.roadwatch.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.simulator.calls.CallCounts;
import io.roadwatch.simulator.calls.Outcome;
import io.roadwatch.simulator.calls.SeenCall;
import io.roadwatch.simulator.fault.AnswerDefect;
import io.roadwatch.simulator.fault.Fault;
import io.roadwatch.simulator.fault.FaultRule;
import io.roadwatch.simulator.latency.Latency;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final DashScopeSimulator simulator = DashScopeSimulator.start(SimulatorSettings.instant());
    private final Client client = new Client(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void errorsSetOverHttpHitTheNextCallsOnly() throws Exception {
        HttpResponse<String> set =
                putFaults("{\"faults\":[{\"kind\":\"error\",\"code\":\"limit_requests\",\"times\":2}]}");
        assertThat(set.statusCode()).isEqualTo(204);

        HttpResponse<String> first = client.ask();
        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(Client.json(first).at("/error/code").asText()).isEqualTo("limit_requests");
        assertThat(client.ask().statusCode()).isEqualTo(429);
        assertThat(client.ask().statusCode()).isEqualTo(200);

        JsonNode status = Client.json(client.send(client.at("/simulator/faults")));
        assertThat(status.at("/faults/0/hits").asInt()).isEqualTo(2);
        await().untilAsserted(() -> assertThat(simulator.calls()).isEqualTo(new CallCounts(3, 1, 2, 0, 0, 0)));
    }

    @Test
    void faultsAreTakenAwayOverHttp() throws Exception {
        simulator.faults().set(FaultRule.always(new Fault.Hang()));

        assertThat(client.send(client.at("/simulator/faults").DELETE()).statusCode())
                .isEqualTo(204);

        assertThat(client.ask().statusCode()).isEqualTo(200);
    }

    @Test
    void wrongFaultsAreRefusedAndChangeNothing() throws Exception {
        simulator.faults().set(FaultRule.next(1, new Fault.Close()));

        HttpResponse<String> response = putFaults("{\"faults\":[{\"kind\":\"explode\"}]}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Client.json(response).path("error").asText()).startsWith("fault 0: kind is one of");
        assertThat(simulator.faults().status()).hasSize(1);
    }

    @Test
    void hangingCallIsInFlightUntilTheClientGivesUp() {
        simulator.faults().set(FaultRule.always(new Fault.Hang()));

        var answer = client.askWithLimit(Duration.ofMillis(400));
        await().untilAsserted(() -> assertThat(simulator.calls().inFlight()).isEqualTo(1));

        assertThatThrownBy(answer::join).hasMessageContaining("timed out");
        await().untilAsserted(() -> assertThat(simulator.calls()).isEqualTo(new CallCounts(1, 0, 0, 1, 0, 0)));
    }

    @Test
    void clientThatLeavesBeforeTheAnswerIsSeen() {
        simulator.setLatency(new Latency.Fixed(Duration.ofSeconds(30)));

        var answer = client.askLater();
        await().untilAsserted(() -> assertThat(simulator.calls().inFlight()).isEqualTo(1));
        answer.cancel(true);

        await().untilAsserted(() -> assertThat(simulator.calls()).isEqualTo(new CallCounts(1, 0, 0, 1, 0, 0)));
        assertThat(simulator.lastCalls()).extracting(SeenCall::outcome).containsExactly(Outcome.CANCELLED);
    }

    @Test
    void closedConnectionIsNoAnswer() {
        simulator.faults().set(FaultRule.always(new Fault.Close()));

        assertThatThrownBy(client::ask).isInstanceOf(IOException.class);
        await().untilAsserted(() ->
                assertThat(simulator.calls().cut()).isPositive()); // the JDK's client may have tried again on its own
    }

    @Test
    void halfAnAnswerIsNoAnswer() {
        simulator.faults().set(FaultRule.always(new Fault.HalfAnswer()));

        assertThatThrownBy(client::ask).isInstanceOf(IOException.class);
        await().untilAsserted(() -> assertThat(simulator.calls().cut()).isPositive());
    }

    @Test
    void slowBodyArrivesWhole() throws Exception {
        simulator.faults().set(FaultRule.always(new Fault.SlowBody(Duration.ofMillis(200))));

        HttpResponse<String> response = client.ask();

        assertThat(Client.verdict(response).at("/results/0/riskLevel").asText()).isEqualTo("high");
        await().untilAsserted(() -> assertThat(simulator.calls().answered()).isEqualTo(1));
    }

    @Test
    void spoiltAnswerComesWithStatus200() throws Exception {
        simulator
                .faults()
                .set(
                        FaultRule.next(1, new Fault.Spoil(AnswerDefect.CONTENT_PARTS)),
                        FaultRule.next(1, new Fault.Spoil(AnswerDefect.PARTIAL_RESPONSE)),
                        FaultRule.next(1, new Fault.Spoil(AnswerDefect.GARBAGE)));

        assertThat(Client.json(client.ask())
                        .at("/choices/0/message/content/0/text")
                        .asText())
                .contains("riskLevel");
        assertThat(client.ask().headers().firstValue("x-dashscope-partialresponse"))
                .contains("true");
        HttpResponse<String> garbage = client.ask();
        assertThat(garbage.statusCode()).isEqualTo(200);
        assertThat(garbage.headers().firstValue("x-dashscope-partialresponse")).isEmpty();
        await().untilAsserted(() -> assertThat(simulator.calls().answered()).isEqualTo(3));
    }

    @Test
    void latencyIsChangedOverHttp() throws Exception {
        HttpResponse<String> set =
                client.send(client.at("/simulator/latency").PUT(BodyPublishers.ofString("lognormal:20ms,0.5,1s")));

        assertThat(set.statusCode()).isEqualTo(204);
        assertThat(client.send(client.at("/simulator/latency")).body()).isEqualTo("lognormal:20ms,0.5,1s");
        assertThat(client.ask().statusCode()).isEqualTo(200);
    }

    @Test
    void callsAreShownWithoutTheirKeys() throws Exception {
        client.ask();
        client.send(client.request("{}").setHeader("Authorization", "Bearer sk-second"));

        HttpResponse<String> response = client.send(client.at("/simulator/calls"));

        JsonNode body = Client.json(response);
        assertThat(body.at("/counts/received").asInt()).isEqualTo(2);
        assertThat(body.at("/last/0/model").asText()).isEqualTo("qwen-vl-plus");
        assertThat(body.at("/last/0/imageCount").asInt()).isEqualTo(1);
        assertThat(body.at("/last/0/texts/1").asText()).contains("<scene_data>");
        assertThat(body.at("/last").findValuesAsText("keyAlias")).containsExactly("key-1", "key-2");
        assertThat(body.at("/last").findValuesAsText("outcome")).containsExactly("ANSWERED", "FAILED");
        assertThat(response.body()).doesNotContain("sk-test").doesNotContain("sk-second");
    }

    private HttpResponse<String> putFaults(String json) throws IOException, InterruptedException {
        return client.send(client.at("/simulator/faults").PUT(BodyPublishers.ofString(json)));
    }
}
