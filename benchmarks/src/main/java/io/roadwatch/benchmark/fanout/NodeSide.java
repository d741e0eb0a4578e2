package io.roadwatch.benchmark.fanout;

import static org.awaitility.Awaitility.await;

import io.roadwatch.benchmark.peer.Peer;
import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.RunningProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Node with {@code ws}, which sends texts of the same length as often. It makes none while nobody listens. */
final class NodeSide implements Side {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port = Installation.freePort();
    private final RunningProgram program;

    NodeSide(int resultsPerSecond, long messageBytes) {
        program = RunningProgram.start(
                "node-ws",
                List.of(
                        "node",
                        Peer.folder().resolve("fan_out.mjs").toString(),
                        Integer.toString(port),
                        Integer.toString(resultsPerSecond),
                        Long.toString(messageBytes)),
                Map.of());
        await().atMost(PATIENCE).until(this::listens);
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false; // not yet
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public RunningProgram program() {
        return program;
    }

    @Override
    public void begin() {}

    @Override
    public void end() {}

    @Override
    public void close() {
        program.close();
    }
}
