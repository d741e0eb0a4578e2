package io.roadwatch.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.simulator.account.Accounts;
import io.roadwatch.simulator.account.CallFilter;
import io.roadwatch.simulator.account.Turn;
import io.roadwatch.simulator.calls.AccountCounts;
import io.roadwatch.simulator.calls.CallCounts;
import io.roadwatch.simulator.fault.AnswerDefect;
import io.roadwatch.simulator.fault.Fault;
import io.roadwatch.simulator.fault.FaultRule;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTest {

    private final DashScopeSimulator simulator = DashScopeSimulator.start(
            SimulatorSettings.instant().withAccounts(Accounts.parse("main=sk-a+sk-b,second=sk-c")));
    private final Client client = new Client(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void retiredModelIsNotFoundAndNotListedUntilItIsBack() throws Exception {
        put("models", "{\"models\":[\"qwen3-vl-plus\"]}");

        HttpResponse<String> answer = client.ask();
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Client.json(answer).at("/error/code").asText()).isEqualTo("model_not_found");
        assertThat(listedModels()).containsExactly("qwen3-vl-plus");

        assertThat(client.send(client.at("/simulator/models").DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(client.ask().statusCode()).isEqualTo(200);
    }

    @Test
    void keyOrAccountCanBeDeniedAModel() throws Exception {
        put(
                "models",
                "{\"models\":[\"qwen-vl-plus\"],\"denied\":[{\"model\":\"qwen-vl-plus\",\"key\":\"main-2\"},"
                        + "{\"model\":\"qwen-vl-plus\",\"account\":\"second\"}]}");

        assertThat(askWith("sk-a").statusCode()).isEqualTo(200);
        HttpResponse<String> denied = askWith("sk-b");
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(Client.json(denied).at("/error/code").asText()).isEqualTo("Model.AccessDenied");
        assertThat(askWith("sk-c").statusCode()).isEqualTo(403);
        assertThat(listedModels()).containsExactly("qwen-vl-plus");
    }

    @Test
    void quotaIsSharedByTheKeysOfAnAccountOnly() throws Exception {
        put("quota", "{\"requestsPerMinute\":2}");

        assertThat(askWith("sk-a").statusCode()).isEqualTo(200);
        assertThat(askWith("sk-b").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = askWith("sk-a");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Client.json(refused).at("/error/code").asText()).isEqualTo("limit_requests");
        assertThat(askWith("sk-c").statusCode()).isEqualTo(200);

        JsonNode quota = Client.json(client.send(client.at("/simulator/quota")));
        assertThat(quota.at("/limits").toString()).isEqualTo("{\"requestsPerMinute\":2}");
        assertThat(quota.at("/use").findValuesAsText("account")).containsExactly("main", "second");
        assertThat(quota.at("/use/0/refused/requests").asInt()).isEqualTo(1);
        assertThat(quota.at("/use/0/admitted").asInt()).isEqualTo(2);
    }

    @Test
    void tokensOfPicturesAndAnswersUseTheQuota() throws Exception {
        put("quota", "{\"tokensPerMinute\":600}");

        assertThat(askWith("sk-a").statusCode())
                .isEqualTo(200); // 222 for the picture, over 60 for texts, and the answer
        HttpResponse<String> second = askWith("sk-a");

        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(Client.json(second).at("/error/code").asText()).isEqualTo("insufficient_quota");
        assertThat(simulator.quotaUse().get(0).highest().tokensInMinute()).isBetween(300L, 600L);
    }

    @Test
    void quotaIsSwitchedOff() throws Exception {
        put("quota", "{\"typical\":true,\"requestsPerSecond\":1}");
        client.ask();

        assertThat(client.send(client.at("/simulator/quota").DELETE()).statusCode())
                .isEqualTo(204);

        assertThat(client.ask().statusCode()).isEqualTo(200);
        assertThat(Client.json(client.send(client.at("/simulator/quota")))
                        .path("limits")
                        .size())
                .isZero();
    }

    @Test
    void accountsAreChangedWhileItRunsAndKeysAreNeverShown() throws Exception {
        put("accounts", "{\"accounts\":{\"third\":[\"sk-secret\"]}}");
        askWith("sk-secret");
        askWith("sk-a");

        String shown = client.send(client.at("/simulator/accounts")).body();
        String calls = client.send(client.at("/simulator/calls")).body();

        assertThat(shown).isEqualTo("{\"accounts\":{\"third\":[\"third-1\"]}}");
        assertThat(calls).contains("third-1").doesNotContain("sk-secret");
        await().untilAsserted(() -> assertThat(simulator.callsByAccountAndModel())
                .containsExactly(
                        new AccountCounts("default", "qwen-vl-plus", new CallCounts(1, 1, 0, 0, 0, 0)),
                        new AccountCounts("third", "qwen-vl-plus", new CallCounts(1, 1, 0, 0, 0, 0))));
    }

    @Test
    void callsAreCountedByAccountAndModelOverHttp() throws Exception {
        askWith("sk-a");
        askWith("sk-b");
        client.ask(Client.question("json").put("model", "qwen-gone").toString());

        JsonNode counts =
                Client.json(client.send(client.at("/simulator/calls"))).path("byAccountAndModel");

        assertThat(counts.toString())
                .isEqualTo(
                        "[{\"account\":\"default\",\"model\":\"qwen-gone\",\"counts\":{\"received\":1,\"answered\":0,"
                                + "\"failed\":1,\"cancelled\":0,\"cut\":0,\"inFlight\":0}},"
                                + "{\"account\":\"main\",\"model\":\"qwen-vl-plus\",\"counts\":{\"received\":2,\"answered\":2,"
                                + "\"failed\":0,\"cancelled\":0,\"cut\":0,\"inFlight\":0}}]");
    }

    @Test
    void faultHitsOneModelOfOneAccount() throws Exception {
        put(
                "faults",
                "{\"faults\":[{\"kind\":\"error\",\"code\":\"internal_error\",\"account\":\"second\","
                        + "\"model\":\"qwen-vl-plus\"}]}");

        assertThat(askWith("sk-a").statusCode()).isEqualTo(200);
        assertThat(askWith("sk-c").statusCode()).isEqualTo(500);
        assertThat(client.send(client.request(question("qwen-vl-max").toString())
                                .setHeader("Authorization", "Bearer sk-c"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void repairOfASpoiltAnswerIsCleanAndJudgesTheFirstQuestion() throws Exception {
        simulator.faults().set(FaultRule.next(1, new Fault.Spoil(AnswerDefect.NONEXISTENT_IDS)));
        String spoilt =
                Client.json(client.ask()).at("/choices/0/message/content").asText();
        assertThat(spoilt).contains("\"triggerObjectIds\":[101,102]");

        HttpResponse<String> repaired = client.ask(repair(spoilt).toString());

        assertThat(Client.verdict(repaired).at("/results/0/triggerObjectIds").toString())
                .isEqualTo("[1,0]");
        int secondPrompt = Client.json(repaired).at("/usage/prompt_tokens").asInt();
        int firstPrompt = Client.json(client.ask()).at("/usage/prompt_tokens").asInt();
        assertThat(secondPrompt).isGreaterThan(firstPrompt); // the earlier answer is paid for again
    }

    @Test
    void everyFirstAnswerCanBeSpoiltAndEveryRepairClean() throws Exception {
        simulator
                .faults()
                .set(FaultRule.always(new Fault.Spoil(AnswerDefect.GARBAGE)).only(CallFilter.ALL.withTurn(Turn.FIRST)));

        assertThat(client.ask().body()).contains("无法处理");
        assertThat(Client.verdict(client.ask(repair("…").toString()))
                        .at("/results/0/riskLevel")
                        .asText())
                .isEqualTo("high");
        assertThat(client.ask().body()).contains("无法处理");
    }

    @Test
    void answerSaysWhatIsSeen() throws Exception {
        JsonNode result = Client.verdict(client.ask()).at("/results/0");

        assertThat(result.path("observation").asText()).isEqualTo("【模拟】画面中有2个目标：轿车#0、行人#1。");
        assertThat(result.has("insufficientEvidence")).isFalse();
    }

    @Test
    void oneModelCanBeSlowerThanTheOthers() throws Exception {
        assertThat(client.send(client.at("/simulator/latency?model=qwen-vl-max").PUT(BodyPublishers.ofString("30s")))
                        .statusCode())
                .isEqualTo(204);

        assertThat(client.ask().statusCode()).isEqualTo(200);
        var slow = client.askLater(question("qwen-vl-max").toString());
        await().untilAsserted(() -> assertThat(simulator.calls().inFlight()).isEqualTo(1));
        slow.cancel(true);

        assertThat(client.send(client.at("/simulator/latency")).body()).isEqualTo("0ms");
        assertThat(client.send(client.at("/simulator/latency?model=qwen-vl-max"))
                        .body())
                .isEqualTo("30s");
        client.send(client.at("/simulator/latency?model=qwen-vl-max").DELETE());
        assertThat(client.ask(question("qwen-vl-max").toString()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            faults   | no                                       | not JSON: see line 1, column 3
            faults   | {"faults":[{"kind":"hang","time":1}]}    | fault 0: unknown field 'time': known are
            models   | []                                       | expected a JSON object
            models   | {"models":"a"}                           | expected {"models":[...]}
            accounts | {"accounts":{"a":["k"],"b":["k"]}}       | a key is listed twice: under a and b
            quota    | {"typical":1}                            | typical must be true or false, got 1
            quota    | ``                                       | expected a JSON object
            latency  | fast                                     | 'fast' is not a duration
            latency  | ``                                       | '' is not a duration
            """)
    void wrongInputIsASentenceAndChangesNothing(String what, String body, String sentence) throws Exception {
        String before = client.send(client.at("/simulator/" + what)).body();

        HttpResponse<String> response =
                client.send(client.at("/simulator/" + what).PUT(BodyPublishers.ofString(body)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Client.json(response).path("error").asText()).startsWith(sentence);
        assertThat(client.send(client.at("/simulator/" + what)).body()).isEqualTo(before);
    }

    @Test
    void bodyThatIsTooLongIsASentence() throws Exception {
        HttpResponse<String> response =
                client.send(client.at("/simulator/quota").PUT(BodyPublishers.ofString(" ".repeat(1024 * 1024 + 1))));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(Client.json(response).path("error").asText()).isEqualTo("the body is longer than 1048576 bytes");
    }

    private void put(String what, String json) throws Exception {
        HttpResponse<String> response =
                client.send(client.at("/simulator/" + what).PUT(BodyPublishers.ofString(json)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
    }

    private HttpResponse<String> askWith(String key) throws Exception {
        return client.send(
                client.request(question("qwen-vl-plus").toString()).setHeader("Authorization", "Bearer " + key));
    }

    private static ObjectNode question(String model) {
        return Client.question(Client.SCENE).put("model", model);
    }

    private static ObjectNode repair(String earlierAnswer) {
        ObjectNode request = Client.question(Client.SCENE);
        request.withArray("messages").addObject().put("role", "assistant").put("content", earlierAnswer);
        request.withArray("messages").addObject().put("role", "user").put("content", "Name ids of the scene only.");
        return request;
    }

    private List<String> listedModels() throws Exception {
        return Client.json(client.send(client.at("/compatible-mode/v1/models").header("Authorization", "Bearer sk-a")))
                .path("data")
                .findValuesAsText("id");
    }
}
