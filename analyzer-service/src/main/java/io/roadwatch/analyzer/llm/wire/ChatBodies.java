package io.roadwatch.analyzer.llm.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes the bodies of questions. Not the REST client, which would write them as a text first. */
final class ChatBodies {

    private static final ObjectWriter JSON = new JsonMapper().writerFor(ChatRequest.class);

    private ChatBodies() {}

    static byte[] of(ChatRequest request) {
        try {
            return JSON.writeValueAsBytes(request);
        } catch (JsonProcessingException e) { // texts and pictures in memory: only a defect of ours gets here
            throw new IllegalStateException("a question cannot be written as JSON", e);
        }
    }
}
