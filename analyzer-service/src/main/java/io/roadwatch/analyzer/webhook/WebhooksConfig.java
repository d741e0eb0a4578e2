package io.roadwatch.analyzer.webhook;

import io.roadwatch.contract.RiskLevel;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Who is told of alerts. */
@ConfigMapping(prefix = "roadwatch.webhooks")
public interface WebhooksConfig {

    /** Receivers by name: 1 to 64 letters, digits, {@code . _ -}. None by default. */
    @WithParentName
    Map<String, Receiver> receivers();

    /** One receiver. */
    interface Receiver {

        /**
         * Where alerts are posted to: {@code https://} or {@code http://}, without user and fragment, e.g. {@code
         * https://ops.example/hook}. Treated as a secret. See docs/alerts.md#webhooks.
         */
        String url();

        /**
         * What requests are signed with, at least 16 characters, e.g. {@code 5f1d7a84db00d2fce00b31a7fc73224f}; the receiver
         * knows it too.
         */
        String secret();

        /** Alerts below this level are not sent. */
        @WithDefault("low")
        RiskLevel minLevel();

        /** Cameras whose alerts are sent, e.g. {@code gate-1,gate-2}; all if none is named. */
        Optional<Set<String>> cameras();

        /** Longest time of one attempt, from looking the name up to the status of the answer. */
        @WithDefault("5s")
        @DurationMin(millis = 50, message = "must be from 50 ms to 1 min")
        @DurationMax(minutes = 1, message = "must be from 50 ms to 1 min")
        Duration timeout();
    }
}
