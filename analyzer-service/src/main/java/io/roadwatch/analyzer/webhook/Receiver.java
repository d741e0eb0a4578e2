package io.roadwatch.analyzer.webhook;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.RiskLevel;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One receiver of alerts, and which ones it wants.
 *
 * @param cameras empty for all
 * @param timeout of one attempt
 */
record Receiver(
        String name, WebhookUrl url, Signature signature, RiskLevel minLevel, Set<String> cameras, Duration timeout) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int SHORTEST_SECRET = 16;

    /** @throws IllegalArgumentException with a sentence that names the key, for whoever wrote the configuration */
    static Receiver of(String name, WebhooksConfig.Receiver config) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "roadwatch.webhooks: a name has 1 to 64 letters, digits and . _ -, but one of them does not");
        }
        String key = "roadwatch.webhooks.\"" + name + "\".";
        if (config.secret().length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    key + "secret must have at least %d characters".formatted(SHORTEST_SECRET));
        }
        WebhookUrl url;
        try {
            url = WebhookUrl.parse(config.url());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + "url " + e.getMessage(), e);
        }
        return new Receiver(
                name,
                url,
                new Signature(config.secret()),
                config.minLevel(),
                Set.copyOf(config.cameras().orElse(Set.of())),
                config.timeout());
    }

    boolean wants(String cameraId, Alert alert) {
        return alert.danger().riskLevel().compareTo(minLevel) >= 0 && (cameras.isEmpty() || cameras.contains(cameraId));
    }
}
