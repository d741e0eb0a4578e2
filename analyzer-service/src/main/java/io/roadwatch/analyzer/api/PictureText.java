package io.roadwatch.analyzer.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.PrimitiveArrayDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads base64 as Jackson does, but straight out of the body, where that is known: pictures are nearly all of a request, and
 * Jackson takes them character by character.
 */
final class PictureText extends StdDeserializer<byte[]> {

    /** Attribute under which the array stands that the parser reads. */
    static final String BODY = "roadwatch.body";

    private static final long serialVersionUID = 1L;

    PictureText() {
        super(byte[].class);
    }

    /** What is not plain base64 with its padding is left to Jackson, which takes some of it and says what is wrong with the rest. */
    @Override
    public byte @Nullable [] deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.hasToken(JsonToken.VALUE_STRING) && context.getAttribute(BODY) instanceof byte[] body) {
            Optional<byte[]> plain = plain(body, json.currentTokenLocation().getByteOffset());
            if (plain.isPresent()) {
                return plain.get();
            }
        }
        return (byte[]) PrimitiveArrayDeserializers.forType(byte.class).deserialize(json, context);
    }

    /** @param quote where the text begins; -1 where the parser does not know, as of UTF-16 */
    private static Optional<byte[]> plain(byte[] body, long quote) {
        if (quote < 0 || quote >= body.length || body[(int) quote] != '"') {
            return Optional.empty();
        }
        int start = (int) quote + 1;
        int end = start;
        while (end < body.length && body[end] != '"') {
            end++;
        }
        if ((end - start) % 4 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder()
                    .decode(ByteBuffer.wrap(body, start, end - start))
                    .array());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
