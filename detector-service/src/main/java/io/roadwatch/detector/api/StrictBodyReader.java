package io.roadwatch.detector.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads the bodies of this API, none beyond a bound, whatever length the client announced. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, StreamPatch.MEDIA_TYPE})
public class StrictBodyReader implements MessageBodyReader<Object> {

    /** A batch of 1000 declarations, none of which says too much. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return RequestBody.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] json = body.readNBytes(MOST_BYTES + 1);
        if (json.length > MOST_BYTES) {
            throw ProblemType.BODY_TOO_LARGE.because("A body has at most %d bytes.".formatted(MOST_BYTES));
        }
        ProblemType invalid = StreamBatch.class.equals(type) ? ProblemType.INVALID_BATCH : ProblemType.INVALID_STREAM;
        if (json.length == 0) {
            throw invalid.because("A JSON body is needed.");
        }
        return StreamPatch.class.equals(type) ? StreamPatch.read(json, invalid) : StrictJson.read(json, type, invalid);
    }
}
