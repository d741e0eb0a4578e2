package io.roadwatch.analyzer.llm.wire;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes questions into what is sent. The REST client would write a text first, and keep it until the answer. */
final class ChatBodyWriter implements MessageBodyWriter<ChatRequest> {

    private static final ObjectWriter JSON = new JsonMapper().writerFor(ChatRequest.class);

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ChatRequest.class;
    }

    @Override
    public void writeTo(
            ChatRequest question,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        JSON.writeValue(body, question);
    }
}
