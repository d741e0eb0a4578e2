package io.roadwatch.detector.handoff;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One answer for all who ask at about the same time: there is at most one call under way, and nobody asks anew while an answer
 * is fresh. Failures are shared like answers. Who asks and goes away ends nothing for the others. Safe for use by many threads;
 * never blocks.
 */
final class SharedAnswer<T> {

    private final Supplier<Uni<T>> question;
    private final Duration fresh;
    private final LongSupplier nanoClock;
    private @Nullable Call<T> latest;

    /**
     * @param question comes to an end by itself, on any thread
     * @param fresh how long an answer is good enough for others
     */
    SharedAnswer(Supplier<Uni<T>> question, Duration fresh, LongSupplier nanoClock) {
        this.question = question;
        this.fresh = fresh;
        this.nanoClock = nanoClock;
    }

    /** An answer that is fresh, or the next one. */
    Uni<T> get() {
        return Uni.createFrom().completionStage(() -> current().answer.copy()); // a cancelled copy ends alone
    }

    private Call<T> current() {
        Call<T> call = new Call<>();
        synchronized (this) {
            if (latest != null && isGood(latest)) {
                return latest;
            }
            latest = call;
        }
        Uni.createFrom()
                .deferred(question::get) // which may throw
                .subscribe()
                .with(item -> end(call, item, null), failure -> end(call, null, failure));
        return call;
    }

    private boolean isGood(Call<T> call) {
        return !call.ended || nanoClock.getAsLong() - call.endedAtNanos < fresh.toNanos();
    }

    private void end(Call<T> call, @Nullable T item, @Nullable Throwable failure) {
        synchronized (this) {
            call.endedAtNanos = nanoClock.getAsLong();
            call.ended = true;
        }
        if (failure == null) {
            call.answer.complete(item);
        } else {
            call.answer.completeExceptionally(failure);
        }
    }

    private static final class Call<T> {
        private final CompletableFuture<@Nullable T> answer = new CompletableFuture<>();
        private long endedAtNanos;
        private boolean ended;
    }
}
