package io.roadwatch.analyzer.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTextTest {

    private static final ObjectMapper PLAIN = new JsonMapper();
    private static final ObjectMapper OURS = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(byte[].class, new PictureText()))
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"AAECAwQF\"",
                "\"AAECAw==\"",
                "\"AAECAwQ=\"",
                "\"\"",
                "\"AAEC AwQF\"",
                "\"AAEC\\nAwQF\"",
                "\"\\/\\/\\/\\/\"",
                "\"\\u0041AEC\"",
                "\"AAECAw\"",
                "\"AAECAw=\"",
                "\"AA==AAEC\"",
                "\"AAE-_wQF\"",
                "\"AAE*AwQF\"",
                "\"====\"",
                "\"AAECAwQé\"",
                "\"AAECAwQF",
                "[0, 1, 2]",
                "7",
                "null"
            })
    void readsWhatJacksonReads(String value) throws IOException {
        String body = "{\"before\": \"text, \\\"quoted\\\"\",\n\"picture\" : %s, \"after\": 1}".formatted(value);

        assertThat(read(OURS, body, StandardCharsets.UTF_8)).isEqualTo(read(PLAIN, body, StandardCharsets.UTF_8));
        assertThat(read(OURS, body, StandardCharsets.UTF_16)).isEqualTo(read(PLAIN, body, StandardCharsets.UTF_16));
        assertThat(read(OURS, "\uFEFF" + body, StandardCharsets.UTF_8))
                .isEqualTo(read(PLAIN, "\uFEFF" + body, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 100, 30_000, 30_001})
    void everyByteArrives(int length) throws IOException {
        byte[] picture = new byte[length];
        new Random(length).nextBytes(picture);
        String body = "{\"picture\": \"%s\"}".formatted(Base64.getEncoder().encodeToString(picture));

        assertThat(read(OURS, body, StandardCharsets.UTF_8)).isEqualTo(Arrays.toString(picture));
    }

    /** The picture, or what is wrong with it. */
    private static String read(ObjectMapper json, String body, Charset charset) throws IOException {
        byte[] bytes = body.getBytes(charset);
        try {
            Body read = json.readerFor(Body.class)
                    .withAttribute(PictureText.BODY, bytes)
                    .readValue(bytes);
            return Arrays.toString(read.picture());
        } catch (JsonProcessingException e) {
            return e.getOriginalMessage();
        }
    }

    private record Body(String before, byte[] picture, int after) {}
}
