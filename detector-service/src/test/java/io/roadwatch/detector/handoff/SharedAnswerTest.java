package io.roadwatch.detector.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SharedAnswerTest {

    private final AtomicLong nanos = new AtomicLong(-5);
    private final List<CompletableFuture<String>> calls = new ArrayList<>();
    private final SharedAnswer<String> answer = new SharedAnswer<>(this::call, Duration.ofSeconds(1), nanos::get);

    @Test
    void allWhoAskBeforeTheAnswerShareTheCall() {
        UniAssertSubscriber<String> first = ask();
        pass(Duration.ofSeconds(10)); // a slow call is not repeated
        UniAssertSubscriber<String> second = ask();

        calls.get(0).complete("yes");

        assertThat(calls).hasSize(1);
        first.assertItem("yes");
        second.assertItem("yes");
    }

    @Test
    void answerServesForAsLongAsItIsFresh() {
        ask();
        pass(Duration.ofSeconds(10));
        calls.get(0).complete("old");

        pass(Duration.ofMillis(999));
        ask().assertItem("old");
        pass(Duration.ofMillis(1));
        UniAssertSubscriber<String> next = ask();
        calls.get(1).complete("new");

        next.assertItem("new");
    }

    @Test
    void failureIsSharedAndAskedAgainLater() {
        UniAssertSubscriber<String> first = ask();
        calls.get(0).completeExceptionally(new AnalyzerException("gone"));

        first.assertFailedWith(AnalyzerException.class, "gone");
        ask().assertFailedWith(AnalyzerException.class, "gone");
        pass(Duration.ofSeconds(1));
        UniAssertSubscriber<String> next = ask();
        calls.get(1).complete("back");

        next.assertItem("back");
    }

    @Test
    void whoGoesAwayEndsNothingForTheOthers() {
        UniAssertSubscriber<String> first = ask();
        UniAssertSubscriber<String> second = ask();

        first.cancel();
        calls.get(0).complete("yes");

        second.assertItem("yes");
    }

    @Test
    void questionThatThrowsIsAFailureAndNoCallForEver() {
        SharedAnswer<String> broken = new SharedAnswer<>(
                () -> {
                    throw new IllegalStateException("closed");
                },
                Duration.ofSeconds(1),
                nanos::get);

        for (int i = 0; i < 2; i++) {
            broken.get()
                    .subscribe()
                    .withSubscriber(UniAssertSubscriber.create())
                    .assertFailedWith(IllegalStateException.class, "closed");
            pass(Duration.ofSeconds(1));
        }
    }

    private Uni<String> call() {
        CompletableFuture<String> call = new CompletableFuture<>();
        calls.add(call);
        return Uni.createFrom().completionStage(call);
    }

    private UniAssertSubscriber<String> ask() {
        return answer.get().subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
