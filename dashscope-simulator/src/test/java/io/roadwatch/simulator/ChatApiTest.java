package io.roadwatch.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.simulator.latency.Latency;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatApiTest {

    private final DashScopeSimulator simulator =
            DashScopeSimulator.start(SimulatorSettings.instant().withAcceptedKeys(Set.of("sk-test", "sk-other")));
    private final Client client = new Client(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void sceneIsJudged() throws Exception {
        HttpResponse<String> response = client.ask();

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode body = Client.json(response);
        assertThat(body.path("object").asText()).isEqualTo("chat.completion");
        assertThat(body.path("model").asText()).isEqualTo("qwen-vl-plus");
        assertThat(body.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
        assertThat(Client.verdict(response).at("/results/0/riskLevel").asText()).isEqualTo("high");
        assertThat(Client.verdict(response).at("/results/0/description").asText())
                .startsWith("【模拟】");
    }

    @Test
    void answerSaysWhoGaveItAndWhatItTook() throws Exception {
        HttpResponse<String> response = client.ask();

        assertThat(response.headers().firstValue("x-roadwatch-simulator")).contains("true");
        assertThat(response.headers().firstValue("x-request-id")).isNotEmpty();
        assertThat(response.headers().firstValue("req-cost-time").map(Integer::valueOf))
                .hasValueSatisfying(millis -> assertThat(millis).isNotNegative());
    }

    @Test
    void usageCountsPicturesAsTheVendorDoes() throws Exception {
        JsonNode usage = Client.json(client.ask()).path("usage");

        assertThat(usage.at("/prompt_tokens_details/image_tokens").asInt()).isEqualTo(222);
        assertThat(usage.path("prompt_tokens").asInt())
                .isEqualTo(222 + usage.at("/prompt_tokens_details/text_tokens").asInt());
        assertThat(usage.path("completion_tokens").asInt()).isPositive();
        assertThat(usage.path("total_tokens").asInt())
                .isEqualTo(usage.path("prompt_tokens").asInt()
                        + usage.path("completion_tokens").asInt());
    }

    @Test
    void requestWithoutSceneGetsAVerdictWithoutResults() throws Exception {
        HttpResponse<String> response =
                client.ask(Client.question("What do you see?").toString());

        assertThat(Client.verdict(response).path("results")).isEmpty();
    }

    @Test
    void wrongKeyIsRefusedInTheVendorsWords() throws Exception {
        HttpResponse<String> response = client.send(client.request("{}").setHeader("Authorization", "Bearer sk-wrong"));

        assertThat(response.statusCode()).isEqualTo(401);
        JsonNode body = Client.json(response);
        assertThat(body.at("/error/code").asText()).isEqualTo("invalid_api_key");
        assertThat(body.path("error").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("message", "type", "param", "code");
        assertThat(response.headers().firstValue("x-request-id"))
                .contains(body.path("request_id").asText());
        assertThat(response.headers().firstValue("x-roadwatch-simulator")).contains("true");
    }

    @Test
    void missingKeyIsRefused() throws Exception {
        assertThat(client.send(client.at("/compatible-mode/v1/models")).statusCode())
                .isEqualTo(401);
        assertThat(client.send(client.request("{}").setHeader("Authorization", "Bearer "))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void modelsAreListed() throws Exception {
        HttpResponse<String> response =
                client.send(client.at("/compatible-mode/v1/models").header("Authorization", "Bearer sk-test"));

        assertThat(Client.json(response).path("data").findValuesAsText("id"))
                .containsExactly("qwen-vl-max", "qwen-vl-plus", "qwen3-vl-plus", "qwen3.6-flash");
    }

    @Test
    void unknownModelIsNotFound() throws Exception {
        assertRefused(Client.question("json").put("model", "qwen-gone"), 404, "model_not_found");
    }

    @Test
    void jsonModeWithoutTheWordJsonIsRefused() throws Exception {
        ObjectNode request = Client.question("judge");
        ((ObjectNode) request.at("/messages/0")).put("content", "Answer.");

        assertRefused(request, 400, "invalid_parameter_error");
    }

    @Test
    void jsonModeWithThinkingIsRefused() throws Exception {
        assertRefused(Client.question("json").put("enable_thinking", true), 400, "invalid_parameter_error");
    }

    @Test
    void tinyPictureIsRefused() throws Exception {
        assertRefused(withPicture(Images.dataUri("png", 10, 200)), 400, "invalid_parameter_error");
    }

    @Test
    void pictureThatIsMuchLongerThanWideIsRefused() throws Exception {
        assertRefused(withPicture(Images.dataUri("png", 12, 2_401)), 400, "invalid_parameter_error");
    }

    @Test
    void picturesThatAreTooLargeTogetherAreRefused() throws Exception {
        String sixMebibytes = Images.dataUri("jpeg", 640, 360) + "A".repeat(8 * 1024 * 1024);
        ObjectNode request = withPicture(sixMebibytes);
        for (int i = 0; i < 2; i++) {
            request.withArray("/messages/1/content")
                    .addObject()
                    .put("type", "image_url")
                    .putObject("image_url")
                    .put("url", sixMebibytes);
        }

        HttpResponse<String> response = client.ask(request.toString());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(Client.json(response).at("/error/message").asText()).isNotEmpty();
    }

    @Test
    void bodyThatIsTooLargeIsRefusedUnread() throws Exception {
        HttpResponse<String> response = client.ask("x".repeat(64 * 1024 * 1024 + 1));

        assertThat(response.statusCode()).isEqualTo(413);
        await().untilAsserted(() -> assertThat(simulator.calls().failed()).isEqualTo(1));
    }

    @Test
    void bodyThatIsNotJsonIsRefused() throws Exception {
        HttpResponse<String> response = client.ask("{\"model\":");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Client.json(response).at("/error/code").asText()).isEqualTo("invalid_request_error");
    }

    @Test
    void unknownPathIsNotFoundInTheVendorsWords() throws Exception {
        HttpResponse<String> response = client.send(client.at("/v1/completions"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Client.json(response).at("/error/message").asText()).contains("/v1/completions");
    }

    @Test
    void hundredsOfCallsWaitTogether() {
        simulator.setLatency(new Latency.Fixed(Duration.ofMillis(300)));

        List<CompletableFuture<HttpResponse<String>>> answers =
                Stream.generate(client::askLater).limit(300).toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        await().untilAsserted(() -> assertThat(simulator.calls().answered()).isEqualTo(300));
        await().untilAsserted(() -> assertThat(simulator.calls().inFlight()).isZero());
    }

    private static ObjectNode withPicture(String uri) {
        ObjectNode request = Client.question("json");
        ((ObjectNode) request.at("/messages/1/content/1/image_url")).put("url", uri);
        return request;
    }

    private void assertRefused(ObjectNode request, int status, String code) throws Exception {
        HttpResponse<String> response = client.ask(request.toString());

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Client.json(response).at("/error/code").asText()).isEqualTo(code);
    }
}
