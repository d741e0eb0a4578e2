package io.roadwatch.analyzer.llm.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.analyzer.llm.pool.Endpoint;
import io.roadwatch.analyzer.llm.pool.PoolKey;
import io.roadwatch.analyzer.llm.reaction.ErrorTable;
import io.roadwatch.analyzer.prompt.Prompt;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes HTTP calls to the chat API, with one pool of connections for each address. Thread-safe; works on the event loop of
 * the subscriber.
 */
public final class ChatCalls {

    private final WireLimits limits;
    private final ReplyReader reader;
    private final ModelListReader models;
    private final Map<Endpoint, ChatEndpoint> endpoints = new ConcurrentHashMap<>();

    public ChatCalls(WireLimits limits, ErrorTable errors, ObjectMapper json) {
        ReplyBody bodies = new ReplyBody(json, errors);
        this.limits = limits;
        this.reader = new ReplyReader(bodies);
        this.models = new ModelListReader(bodies);
    }

    /**
     * Asks once per subscription, no longer than the time limit. A time-out and a cancellation close the connection, so that
     * the LLM stops working for nobody.
     *
     * @return fails with {@link AttemptException}
     */
    public Uni<Reply> ask(PoolKey key, String model, Prompt prompt, Duration limit) {
        return Uni.createFrom().deferred(() -> {
            long start = System.nanoTime();
            return endpoint(key)
                    .post(key.secret().authorization(), ChatRequest.of(prompt, model, limits.temperature()), limit)
                    .map(reply -> reader.read(reply, model, Duration.ofNanos(System.nanoTime() - start)));
        });
    }

    /** @return names of the models that the key's address lists; fails with {@link AttemptException} */
    public Uni<Set<String>> models(PoolKey key, Duration limit) {
        return endpoint(key).models(key.secret().authorization(), limit).map(models::read);
    }

    private ChatEndpoint endpoint(PoolKey key) {
        return endpoints.computeIfAbsent(key.endpoint(), address -> new ChatEndpoint(limits, address));
    }
}
