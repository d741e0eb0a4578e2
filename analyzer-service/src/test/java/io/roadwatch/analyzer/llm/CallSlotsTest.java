package io.roadwatch.analyzer.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.FailureReason;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CallSlotsTest {

    private final CallSlots slots = new CallSlots(1, 2);
    private final List<String> started = new ArrayList<>();

    @Test
    void questionsWaitForAPlaceInTheirOrder() {
        CompletableFuture<String> first = new CompletableFuture<>();
        UniAssertSubscriber<String> one = ask("1", first);
        UniAssertSubscriber<String> two = ask("2", new CompletableFuture<>());
        UniAssertSubscriber<String> three = ask("3", new CompletableFuture<>());
        assertThat(started).containsExactly("1");
        assertThat(slots.waiting()).isEqualTo(2);

        first.complete("answer");

        one.assertCompleted().assertItem("answer");
        assertThat(started).containsExactly("1", "2");
        assertThat(slots.running()).isEqualTo(1);
        assertThat(slots.waiting()).isEqualTo(1);
        two.assertNotTerminated();
        three.assertNotTerminated();
    }

    @Test
    void oneTooManyIsRefused() {
        ask("1", new CompletableFuture<>());
        ask("2", new CompletableFuture<>());
        ask("3", new CompletableFuture<>());

        UniAssertSubscriber<String> fourth = ask("4", new CompletableFuture<>());

        assertThat(fourth.getFailure())
                .isInstanceOfSatisfying(
                        LlmException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(FailureReason.QUEUE_FULL));
        assertThat(slots.waiting()).isEqualTo(2);
        assertThat(slots.running()).isEqualTo(1);
    }

    @Test
    void callerWhoStopsWaitingGivesUpItsPlaceInTheQueue() {
        CompletableFuture<String> first = new CompletableFuture<>();
        ask("1", first);
        UniAssertSubscriber<String> two = ask("2", new CompletableFuture<>());
        ask("3", new CompletableFuture<>());

        two.cancel();
        first.complete("answer");

        assertThat(started).containsExactly("1", "3");
        assertThat(slots.waiting()).isZero();
    }

    @Test
    void callerWhoGoesAwayWhileItsQuestionRunsFreesThePlace() {
        UniAssertSubscriber<String> one = ask("1", new CompletableFuture<>());
        ask("2", new CompletableFuture<>());

        one.cancel();

        assertThat(started).containsExactly("1", "2");
        assertThat(slots.running()).isEqualTo(1);
    }

    @Test
    void failedQuestionFreesThePlace() {
        CompletableFuture<String> first = new CompletableFuture<>();
        UniAssertSubscriber<String> one = ask("1", first);

        first.completeExceptionally(new IllegalStateException("no"));

        one.assertFailedWith(IllegalStateException.class);
        assertThat(slots.running()).isZero();
    }

    @Test
    void questionThatCannotEvenBeginFreesThePlace() {
        slots.run(() -> {
                    throw new IllegalStateException("no");
                })
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create())
                .assertFailedWith(IllegalStateException.class);

        assertThat(slots.running()).isZero();
    }

    private UniAssertSubscriber<String> ask(String name, CompletableFuture<String> answer) {
        return slots.run(() -> {
                    started.add(name);
                    return Uni.createFrom().completionStage(answer);
                })
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }
}
