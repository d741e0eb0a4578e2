package io.roadwatch.benchmark.load;

import io.roadwatch.benchmark.peer.Peer;
import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.RunningProgram;
import java.util.List;
import java.util.Map;

/** Portkey's gateway, from npm, in its leanest setting: production, no console. It forwards, and keeps the LLM's headers. */
final class Portkey implements AutoCloseable {

    static final String NAME = "Portkey gateway";
    static final String PATH = "/v1/chat/completions";

    private static final String PROGRAM = "node_modules/@portkey-ai/gateway/build/start-server.js";

    private final int port = Installation.freePort();
    private final RunningProgram program;

    Portkey() {
        program = RunningProgram.start(
                        "portkey",
                        List.of("node", Peer.folder().resolve(PROGRAM).toString(), "--headless", "--port=" + port),
                        Map.of("NODE_ENV", "production"))
                .awaitReady("http://127.0.0.1:%d/".formatted(port));
    }

    int port() {
        return port;
    }

    RunningProgram program() {
        return program;
    }

    /** @param llmPort where on this machine the LLM is */
    static Map<String, String> headers(int llmPort) {
        return Map.of(
                "Authorization",
                "Bearer sk-benchmark",
                "x-portkey-provider",
                "openai",
                "x-portkey-custom-host",
                "http://127.0.0.1:%d/compatible-mode/v1".formatted(llmPort));
    }

    @Override
    public void close() {
        program.close();
    }
}
