package io.roadwatch.analyzer.webhook;

import io.roadwatch.analyzer.observe.WebhookMetrics.AttemptOutcome;
import io.roadwatch.analyzer.observe.WebhookMetrics.Loss;
import io.roadwatch.foundation.net.HostRefusedException;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** How one attempt to deliver ended. */
sealed interface Attempt {

    AttemptOutcome outcome();

    /** The status of the answer; absent where none came. */
    @Nullable
    Integer httpStatus();

    /** The receiver took it. */
    record Delivered(@Nullable Integer httpStatus) implements Attempt {

        @Override
        public AttemptOutcome outcome() {
            return AttemptOutcome.SUCCESS;
        }
    }

    /**
     * @param loss why the alert is lost if this was the last attempt
     * @param repeatable whether another attempt may fare better
     * @param atLeast how long the receiver wants to be left alone
     */
    record Failed(
            AttemptOutcome outcome,
            Loss loss,
            boolean repeatable,
            Duration atLeast,
            @Nullable Integer httpStatus) implements Attempt {}

    static Attempt of(HttpClientResponse response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Delivered(status);
        }
        boolean repeatable = status == 408 || status == 425 || status == 429 || status >= 500;
        Loss loss = status >= 300 && status < 400 ? Loss.REDIRECT : Loss.STATUS;
        return new Failed(
                AttemptOutcome.STATUS, loss, repeatable, retryAfter(response.getHeader("Retry-After")), status);
    }

    static Attempt of(Throwable failure) {
        if (failure instanceof HostRefusedException) {
            return new Failed(AttemptOutcome.REFUSED_BY_POLICY, Loss.REFUSED_BY_POLICY, false, Duration.ZERO, null);
        }
        boolean timeout = failure instanceof TimeoutException;
        return new Failed(
                timeout ? AttemptOutcome.TIMEOUT : AttemptOutcome.UNREACHABLE,
                timeout ? Loss.TIMEOUT : Loss.UNREACHABLE,
                true,
                Duration.ZERO,
                null);
    }

    /** Seconds only: a date would need the receiver's clock to be right. */
    private static Duration retryAfter(@Nullable String header) {
        return header != null && header.strip().matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Long.parseLong(header.strip()))
                : Duration.ZERO;
    }
}
