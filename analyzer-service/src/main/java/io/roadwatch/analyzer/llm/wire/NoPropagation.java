package io.roadwatch.analyzer.llm.wire;

import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.ws.rs.ext.ContextResolver;

/** Keeps our trace ids from the vendor, who has no use for them. An attempt is a span of its own already. */
final class NoPropagation implements ContextResolver<HttpClientOptions> {

    @Override
    public HttpClientOptions getContext(Class<?> type) {
        return new HttpClientOptions().setTracingPolicy(TracingPolicy.IGNORE);
    }
}
