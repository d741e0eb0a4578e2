package io.roadwatch.analyzer.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.roadwatch.analyzer.observe.LlmTracing;
import io.roadwatch.analyzer.prompt.Prompt;
import io.roadwatch.analyzer.testing.FakeLlm;
import io.roadwatch.analyzer.testing.FastLlmProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ForgottenCallQuarkusTest.OneConnection.class)
class ForgottenCallQuarkusTest {

    public static class OneConnection extends FastLlmProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.put("roadwatch.llm.max-concurrent", "1");
            return config;
        }
    }

    private static final Prompt PROMPT =
            new Prompt("v3", "Answer in JSON.", List.of(new Prompt.Part.Text("What do you see?")));

    @Inject
    FakeLlm llm;

    @Inject
    LlmClient client;

    @Inject
    LlmTracing tracing;

    @Inject
    Vertx vertx;

    /** The REST client does not give back what it connects for a caller who is gone by then. */
    @Test
    void callerWhoGoesAwayWhileConnectingDoesNotKeepTheConnectionForEver() {
        llm.reset();

        onEventLoop(() -> client.ask(question()).subscribe().with(answer -> {}).cancel());
        LlmAnswer answer = client.ask(question()).await().indefinitely();

        assertThat(answer.call().rawText()).isEqualTo(FakeLlm.VERDICT);
        assertThat(llm.calls()).hasSize(1);
    }

    /** Where the connection is made too, so that it cannot be there before the caller is gone. */
    private void onEventLoop(Runnable task) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        vertx.runOnContext(begun -> {
            task.run();
            done.complete(null);
        });
        done.join();
    }

    private LlmQuestion question() {
        return new LlmQuestion(PROMPT, "crossing-7", 0.5, Deadline.in(Duration.ofSeconds(30)), tracing.analysis());
    }
}
