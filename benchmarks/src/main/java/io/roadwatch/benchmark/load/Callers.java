package io.roadwatch.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Many callers at a time, on the thread that runs them: who measures must cost little, on a machine that is shared with what
 * is measured. So the requests are made once, and sent as they are.
 */
final class Callers {

    /** They begin one after the other over this time, which is the simulator's, so that they do not march in step. */
    private static final Duration SPREAD = Duration.ofSeconds(1);

    private final InetSocketAddress address;
    private final List<ByteBuffer> requests;

    /** @param bodies JSON, one per caller */
    Callers(int port, String path, Map<String, String> headers, List<String> bodies) {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        String head =
                "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\n".formatted(path, port)
                        + headers.entrySet().stream()
                                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                                .collect(Collectors.joining());
        this.requests = bodies.stream().map(body -> request(head, body)).toList();
    }

    private static ByteBuffer request(String head, String body) {
        byte[] text = body.getBytes(StandardCharsets.UTF_8);
        byte[] start = (head + "Content-Length: %d\r\n\r\n".formatted(text.length)).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocateDirect(start.length + text.length).put(start).put(text);
    }

    /**
     * Asks for that long, and waits for the last answers.
     *
     * @throws IllegalStateException if an answer is no success, with its text
     */
    List<Answer> run(Duration time) {
        try (Selector selector = Selector.open()) {
            List<Caller> callers = new ArrayList<>();
            for (ByteBuffer request : requests) {
                callers.add(new Caller(address, request, selector));
            }
            return run(callers, selector, System.nanoTime(), time);
        } catch (IOException e) {
            throw new UncheckedIOException("calls of port %d failed".formatted(address.getPort()), e);
        }
    }

    private static List<Answer> run(List<Caller> callers, Selector selector, long begunNanos, Duration time)
            throws IOException {
        List<Answer> answers = new ArrayList<>();
        int begun = 0;
        int ended = 0;
        while (ended < callers.size()) {
            long passed = System.nanoTime() - begunNanos;
            while (begun < callers.size() && passed >= SPREAD.toNanos() / callers.size() * begun) {
                callers.get(begun++).ask();
            }
            selector.select(begun < callers.size() ? 1 : 0);
            for (SelectionKey key : selector.selectedKeys()) {
                Caller caller = (Caller) key.attachment();
                Optional<Answer> answer = caller.proceed();
                if (answer.isPresent()) {
                    answers.add(success(answer.get()));
                    if (System.nanoTime() - begunNanos < time.toNanos()) {
                        caller.ask();
                    } else {
                        caller.close();
                        ended++;
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return answers;
    }

    private static Answer success(Answer answer) {
        if (!answer.succeeded()) {
            throw new IllegalStateException("not a success: " + answer.text());
        }
        return answer;
    }
}
