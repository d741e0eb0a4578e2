package io.roadwatch.analyzer.llm.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;

/**
 * Writes a JPEG file as a data URI, byte for byte: pictures are nearly all of a body, and as texts they would be copied and
 * looked through for characters to escape again and again.
 */
final class DataUri extends StdSerializer<byte[]> {

    private static final long serialVersionUID = 1L;
    private static final String START = "\"data:image/jpeg;base64,";

    DataUri() {
        super(byte[].class);
    }

    @Override
    public void serialize(byte[] jpeg, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeRawValue(START); // nothing in it needs to be escaped
        json.flush();
        ((OutputStream) json.getOutputTarget()).write(Base64.getEncoder().encode(jpeg));
        json.writeRaw('"');
    }
}
