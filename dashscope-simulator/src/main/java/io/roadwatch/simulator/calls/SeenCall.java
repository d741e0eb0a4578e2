package io.roadwatch.simulator.calls;

import java.util.List;

/**
 * One chat call.
 *
 * @param number 1 for the first call since the start
 * @param keyAlias stands for the API key; equal keys have equal aliases
 * @param model as asked for; empty while the request has not been read, and when it cannot be
 * @param texts text parts of the last user message, together at most {@link CallLog#MAX_TEXT_CHARS} long
 * @param requestId as the answer's header says
 */
public record SeenCall(
        long number,
        String requestId,
        String keyAlias,
        Outcome outcome,
        String model,
        int imageCount,
        List<String> texts) {

    public SeenCall {
        texts = List.copyOf(texts);
    }
}
