package io.roadwatch.simulator.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.simulator.account.CallTraits;
import io.roadwatch.simulator.account.Turn;
import io.roadwatch.simulator.chat.ChatAnswer;
import io.roadwatch.simulator.chat.ChatRequest;
import io.roadwatch.simulator.chat.ChatRequestReader;
import io.roadwatch.simulator.chat.Checking;
import io.roadwatch.simulator.chat.PromptTokens;
import io.roadwatch.simulator.chat.Reading;
import io.roadwatch.simulator.chat.RequestCheck;
import io.roadwatch.simulator.chat.VendorError;
import io.roadwatch.simulator.fault.Fault;
import io.roadwatch.simulator.judge.Language;
import io.roadwatch.simulator.judge.SceneJudge;
import io.roadwatch.simulator.quota.AccountQuota;
import io.roadwatch.simulator.scene.Scene;
import io.roadwatch.simulator.scene.SceneReader;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers {@code POST /chat/completions}. Event loop only. */
final class ChatEndpoint {

    private final Behaviour behaviour;
    private final SceneJudge judge = new SceneJudge();

    ChatEndpoint(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    /** A fault comes before every check and before the quota: a server in trouble does not read what it is asked. */
    void handle(Exchange exchange, byte[] body) {
        Reading reading = ChatRequestReader.read(body);
        if (reading instanceof Reading.Read read) {
            note(exchange, read.request());
        }
        Fault fault = behaviour.faults().next(traits(exchange, reading)).orElse(null);
        if (fault instanceof Fault.Refuse refuse) {
            exchange.refuse(refuse.error());
        } else if (fault instanceof Fault.Close) {
            exchange.close();
        } else if (!(fault instanceof Fault.Hang)) {
            answer(exchange, reading, fault);
        }
    }

    private static void note(Exchange exchange, ChatRequest request) {
        exchange.call().asks(request.model(), request.imageUris().size(), request.allTexts());
    }

    private static CallTraits traits(Exchange exchange, Reading reading) {
        if (reading instanceof Reading.Read read) {
            Turn turn = read.request().later().repair() ? Turn.REPAIR : Turn.FIRST;
            return new CallTraits(exchange.caller(), read.request().model(), turn);
        }
        return new CallTraits(exchange.caller(), "", Turn.FIRST);
    }

    private void answer(Exchange exchange, Reading reading, @Nullable Fault fault) {
        if (reading instanceof Reading.Unreadable unreadable) {
            exchange.refuse(unreadable.error());
        } else if (reading instanceof Reading.Read read) {
            Checking checking = behaviour
                    .models()
                    .refusal(traits(exchange, reading))
                    .<Checking>map(Checking.Refused::new)
                    .orElseGet(() -> RequestCheck.check(read.request()));
            if (checking instanceof Checking.Refused refused) {
                exchange.refuse(refused.error());
            } else if (checking instanceof Checking.Accepted accepted) {
                admit(exchange, read.request(), accepted.promptTokens(), fault);
            }
        }
    }

    private void admit(Exchange exchange, ChatRequest request, PromptTokens promptTokens, @Nullable Fault fault) {
        AccountQuota quota = behaviour.quota();
        String account = exchange.caller().account();
        Optional<VendorError> refusal = quota.admit(account, request.model(), promptTokens.total());
        if (refusal.isPresent()) {
            exchange.refuse(refusal.get());
            return;
        }
        ChatAnswer answer = verdict(request, fault);
        String model = request.model(); // all that is kept of the request while it waits: pictures are large
        exchange.after(behaviour.latency().next(model), () -> {
            quota.completed(account, model, answer.completionTokens());
            ObjectNode body = answer.body(
                    exchange.call().requestId(),
                    model,
                    promptTokens,
                    Instant.now().getEpochSecond());
            send(exchange, answer, body, fault);
        });
    }

    private static void send(Exchange exchange, ChatAnswer answer, ObjectNode body, @Nullable Fault fault) {
        if (answer.partialResponse()) {
            exchange.markPartial();
        }
        if (fault instanceof Fault.HalfAnswer) {
            exchange.answerHalf(body);
        } else if (fault instanceof Fault.SlowBody slow) {
            exchange.answerSlowly(body, slow.duration());
        } else {
            exchange.answer(body);
        }
    }

    private ChatAnswer verdict(ChatRequest request, @Nullable Fault fault) {
        Scene scene = SceneReader.read(request.texts());
        ChatAnswer answer = ChatAnswer.of(judge.verdict(scene, Language.askedFor(request.systemText())));
        return fault instanceof Fault.Spoil spoil ? spoil.defect().applyTo(answer, scene) : answer;
    }
}
