package io.roadwatch.analyzer.llm;

import io.roadwatch.analyzer.budget.Money;
import io.roadwatch.analyzer.llm.wire.Reply;
import io.roadwatch.contract.LlmCall;
import io.roadwatch.contract.LlmTiming;
import io.roadwatch.contract.LlmUsage;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts on record what an answer took. */
final class Answers {

    private Answers() {}

    static LlmAnswer of(Paid paid, LlmQuestion question, int attempts, long queuedNanos) {
        Reply reply = paid.reply();
        return new LlmAnswer(new LlmCall(
                reply.model(),
                question.prompt().version(),
                seconds(reply.latency()),
                attempts,
                usage(paid),
                timing(reply, question.deadline(), queuedNanos),
                reply.requestId().orElse(null),
                reply.simulated(),
                reply.text()));
    }

    private static LlmUsage usage(Paid paid) {
        Optional<Money> cost = paid.cost();
        return new LlmUsage(
                paid.reply().tokens().prompt(),
                paid.reply().tokens().completion(),
                cost.map(Money::amount).orElse(null),
                cost.map(Money::currency).orElse(null));
    }

    private static LlmTiming timing(Reply reply, Deadline deadline, long queuedNanos) {
        @Nullable Double vendor = reply.vendorTime().map(Answers::seconds).orElse(null);
        @Nullable
        Double network = vendor == null ? null : Double.valueOf(Math.max(0, seconds(reply.latency()) - vendor));
        return new LlmTiming(queuedNanos / 1e9, network, vendor, seconds(deadline.elapsed()));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
