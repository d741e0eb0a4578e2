package io.roadwatch.analyzer.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.roadwatch.contract.AnalysisRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of an analysis from one array, out of which {@link PictureText} takes the pictures, and has the server forget
 * it: an analysis waits a second or more for the LLM, hundreds of them at a time.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class AnalysisRequestReader implements ServerMessageBodyReader<AnalysisRequest> {

    private final ObjectReader reader;

    AnalysisRequestReader(ObjectMapper json) {
        this.reader = json.readerFor(AnalysisRequest.class);
    }

    @Override
    public boolean isReadable(
            Class<?> type, @Nullable Type generic, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return type == AnalysisRequest.class;
    }

    @Override
    public boolean isReadable(
            Class<?> type, @Nullable Type generic, Annotation @Nullable [] annotations, MediaType mediaType) {
        return type == AnalysisRequest.class;
    }

    @Override
    public @Nullable AnalysisRequest readFrom(
            Class<AnalysisRequest> type, Type generic, MediaType mediaType, ServerRequestContext exchange)
            throws IOException {
        byte[] body = exchange.getInputStream().readAllBytes();
        if (exchange instanceof ResteasyReactiveRequestContext context) {
            forgetBody(context);
        }
        return read(body);
    }

    @Override
    public @Nullable AnalysisRequest readFrom(
            Class<AnalysisRequest> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(body.readAllBytes());
    }

    /** @return null for an empty body, as the usual reader has it */
    private @Nullable AnalysisRequest read(byte[] body) throws IOException {
        try (JsonParser json = reader.createParser(body)) {
            return json.nextToken() == null
                    ? null
                    : reader.withAttribute(PictureText.BODY, body).readValue(json);
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, Response.Status.BAD_REQUEST);
        }
    }

    /** It is held by the stream, and in the pieces in which it came by those who were told of them. */
    private static void forgetBody(ResteasyReactiveRequestContext context) {
        context.setInputStream(InputStream.nullInputStream());
        context.serverRequest().unwrap(HttpServerRequest.class).handler(null).endHandler(null);
    }
}
