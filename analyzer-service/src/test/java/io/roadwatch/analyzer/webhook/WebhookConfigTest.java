package io.roadwatch.analyzer.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roadwatch.analyzer.testing.ReadConfig;
import io.roadwatch.contract.RiskLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookConfigTest {

    @Test
    void defaults() {
        WebhookConfig config = ReadConfig.of(WebhookConfig.class);

        assertThat(config.maxAttempts()).isEqualTo(5);
        assertThat(config.backoff().first()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.backoff().longest()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.queueSize()).isEqualTo(1_000);
        assertThat(config.maxConcurrent()).isEqualTo(4);
        assertThat(config.hosts().allow()).isEmpty();
        assertThat(config.hosts().deny()).isEmpty();
        assertThat(config.deadLetterFile()).isEmpty();
        assertThat(ReadConfig.of(WebhooksConfig.class).receivers()).isEmpty();
    }

    @Test
    void defaultsOfAReceiver() {
        Receiver ops = receiver("https://hook.example/alerts", "0123456789abcdef");

        assertThat(ops.minLevel()).isEqualTo(RiskLevel.LOW);
        assertThat(ops.cameras()).isEmpty();
        assertThat(ops.timeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({
        "max-attempts,0",
        "max-attempts,21",
        "backoff.first,0s",
        "backoff.longest,2h",
        "queue-size,0",
        "max-concurrent,0",
        "max-concurrent,65",
        "hosts.deny,10.0.0.0/33",
        "attempts,3"
    })
    void valueOutOfBoundsAndUnknownKeyAreRefusedByName(String key, String value) {
        assertThatThrownBy(() -> ReadConfig.of(WebhookConfig.class, "roadwatch.webhook." + key, value))
                .hasMessageContaining("roadwatch.webhook." + key.replaceAll("\\..*", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://hook.example/s3cret, must start with",
        "hook.example/s3cret, must start with",
        "https:///s3cret, names no host",
        "https:s3cret, names no host",
        "https://user:s3cret@hook.example/, user",
        "https://hook.example/#s3cret, '#'",
        "https://hook.example/s3cret path, is not a URL",
        "https://2852039166/s3cret, four decimal numbers",
        "https://hook.example:0/s3cret, port",
        "https://hook.example:99999/s3cret, port",
        "https://-/s3cret?, is malformed"
    })
    void malformedUrlStopsTheStartWithItsKeyAndIsNotRepeated(String url, String why) {
        assertThatThrownBy(() -> receiver(url, "0123456789abcdef"))
                .hasMessageContaining("roadwatch.webhooks.\"ops\".url")
                .hasMessageContaining(why)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void shortSecretStopsTheStartAndIsNotRepeated() {
        assertThatThrownBy(() -> receiver("https://hook.example/", "0123456789abcde"))
                .hasMessageContaining("roadwatch.webhooks.\"ops\".secret must have at least 16 characters")
                .hasMessageNotContaining("0123456789");
    }

    @Test
    void missingSecretIsNamed() {
        assertThatThrownBy(() -> Deliveries.config(
                        WebhooksConfig.class, Map.of("roadwatch.webhooks.ops.url", "https://hook.example/")))
                .hasMessageContaining("roadwatch.webhooks.ops.secret");
    }

    @Test
    void nameThatIsNoLabelIsRefused() {
        WebhooksConfig.Receiver any = receivers("https://hook.example/", "0123456789abcdef");

        assertThatThrownBy(() -> Receiver.of("a b", any)).hasMessageContaining("roadwatch.webhooks");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Hook.Example./a?b=c, https://hook.example, /a?b=c",
        "https://hook.example:443, https://hook.example, /",
        "http://hook.example:8080?x, http://hook.example:8080, /?x",
        "http://[::1]:5000/a, http://[0:0:0:0:0:0:0:1]:5000, /a"
    })
    void originIsShownAndTheRestIsNot(String url, String origin, String requestUri) {
        WebhookUrl parsed = WebhookUrl.parse(url);

        assertThat(parsed).hasToString(origin);
        assertThat(parsed.requestUri()).isEqualTo(requestUri);
    }

    @Test
    void receiverDoesNotShowItsSecrets() {
        assertThat(receiver("https://hook.example/s3cret", "0123456789abcdef").toString())
                .doesNotContain("s3cret", "0123456789");
    }

    @Test
    void deadLetterFileWithoutAFolderStopsTheStart() {
        assertThatThrownBy(() -> new DeadLetterFile(Path.of("/nowhere/at/all.jsonl"), 1))
                .hasMessageContaining("roadwatch.webhook.dead-letter-file");
    }

    private static Receiver receiver(String url, String secret) {
        return Receiver.of("ops", receivers(url, secret));
    }

    private static WebhooksConfig.Receiver receivers(String url, String secret) {
        return Deliveries.config(
                        WebhooksConfig.class,
                        Map.of("roadwatch.webhooks.ops.url", url, "roadwatch.webhooks.ops.secret", secret))
                .receivers()
                .get("ops");
    }
}
