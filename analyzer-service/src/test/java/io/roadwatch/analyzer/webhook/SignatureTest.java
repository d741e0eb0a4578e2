package io.roadwatch.analyzer.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final byte[] BODY = "{\"type\":\"alert\"}".getBytes(StandardCharsets.UTF_8);

    /** {@code printf '1790000000.{"type":"alert"}' | openssl dgst -sha256 -hmac 0123456789abcdef} */
    @Test
    void isTheHmacOfTimeDotBody() {
        assertThat(new Signature("0123456789abcdef").of(1_790_000_000, BODY))
                .isEqualTo("v1=5a616313b720f11a19d533db311c317923d5a385a591efb21724254adb5e3189");
    }

    @Test
    void dependsOnSecretTimeAndBody() {
        String signed = new Signature("0123456789abcdef").of(1_790_000_000, BODY);

        assertThat(new Signature("0123456789abcdeg").of(1_790_000_000, BODY)).isNotEqualTo(signed);
        assertThat(new Signature("0123456789abcdef").of(1_790_000_001, BODY)).isNotEqualTo(signed);
        assertThat(new Signature("0123456789abcdef").of(1_790_000_000, new byte[0]))
                .isNotEqualTo(signed);
    }

    @Test
    void doesNotShowItsSecret() {
        assertThat(new Signature("0123456789abcdef")).hasToString("Signature[...]");
    }
}
