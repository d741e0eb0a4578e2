package io.roadwatch.analyzer.llm.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Writes a JPEG file as a data URI, byte for byte: pictures are nearly all of a body, and as texts they would be copied and
 * looked through for characters to escape again and again.
 */
final class DataUri extends StdSerializer<byte[]> {

    private static final long serialVersionUID = 1L;
    private static final byte[] PREFIX = "data:image/jpeg;base64,".getBytes(StandardCharsets.US_ASCII);

    DataUri() {
        super(byte[].class);
    }

    @Override
    public void serialize(byte[] jpeg, JsonGenerator json, SerializerProvider provider) throws IOException {
        byte[] base64 = Base64.getEncoder().encode(jpeg);
        byte[] uri = new byte[PREFIX.length + base64.length];
        System.arraycopy(PREFIX, 0, uri, 0, PREFIX.length);
        System.arraycopy(base64, 0, uri, PREFIX.length, base64.length);
        json.writeRawUTF8String(uri, 0, uri.length); // nothing in it needs to be escaped
    }
}
