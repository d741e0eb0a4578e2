package io.roadwatch.benchmark.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.roadwatch.testbed.LoneAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The very body that the analyzer sends to the LLM, so that others can be given the same. */
final class SentQuestion {

    private SentQuestion() {}

    /** Starts an analyzer of its own for it. */
    static String of(String analysis) {
        BlockingQueue<String> questions = new LinkedBlockingQueue<>();
        HttpServer llm = listener(questions);
        try (LoneAnalyzer analyzer = new LoneAnalyzer(
                "1ms",
                Map.of(
                        "DASHSCOPE_BASE_URL",
                        "http://127.0.0.1:%d/v1".formatted(llm.getAddress().getPort()),
                        "ROADWATCH_LLM_SELF_TEST_ENABLED",
                        "false"))) {
            analyzer.analyse(analysis).join();
            return questions.remove();
        } finally {
            llm.stop(0);
        }
    }

    private static HttpServer listener(BlockingQueue<String> questions) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> refuse(exchange, questions));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("nothing can listen on this machine", e);
        }
    }

    /** What the analyzer does not try again. */
    private static void refuse(HttpExchange exchange, BlockingQueue<String> questions) throws IOException {
        questions.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(400, -1);
        exchange.close();
    }
}
