package io.roadwatch.analyzer.llm;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/**
 * A complete HTTP answer of the LLM, whatever its status.
 *
 * @param body never longer than the configured limit
 */
record HttpReply(int status, MultiMap headers, Buffer body) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
