package io.roadwatch.simulator.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.simulator.chat.ChatAnswer;
import io.roadwatch.simulator.chat.ChatRequest;
import io.roadwatch.simulator.chat.ChatRequestReader;
import io.roadwatch.simulator.chat.Checking;
import io.roadwatch.simulator.chat.PromptTokens;
import io.roadwatch.simulator.chat.Reading;
import io.roadwatch.simulator.chat.RequestCheck;
import io.roadwatch.simulator.fault.Fault;
import io.roadwatch.simulator.judge.Language;
import io.roadwatch.simulator.judge.SceneJudge;
import io.roadwatch.simulator.scene.SceneReader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Answers {@code POST /chat/completions}. Event loop only. */
final class ChatEndpoint {

    private final Behaviour behaviour;
    private final RequestCheck requestCheck;
    private final SceneJudge judge = new SceneJudge();

    ChatEndpoint(Behaviour behaviour, RequestCheck requestCheck) {
        this.behaviour = behaviour;
        this.requestCheck = requestCheck;
    }

    /** A fault comes before every check: a server in trouble does not read what it is asked. */
    void handle(Exchange exchange, byte[] body) {
        Reading reading = ChatRequestReader.read(body);
        if (reading instanceof Reading.Read read) {
            note(exchange, read.request());
        }
        Fault fault = behaviour.faults().next().orElse(null);
        if (fault instanceof Fault.Refuse refuse) {
            exchange.refuse(refuse.error());
        } else if (fault instanceof Fault.Close) {
            exchange.close();
        } else if (!(fault instanceof Fault.Hang)) {
            answer(exchange, reading, fault);
        }
    }

    private static void note(Exchange exchange, ChatRequest request) {
        exchange.call().asks(request.model(), request.imageUris().size(), request.texts());
    }

    private void answer(Exchange exchange, Reading reading, @Nullable Fault fault) {
        if (reading instanceof Reading.Unreadable unreadable) {
            exchange.refuse(unreadable.error());
        } else if (reading instanceof Reading.Read read) {
            Checking checking = requestCheck.check(read.request());
            if (checking instanceof Checking.Refused refused) {
                exchange.refuse(refused.error());
            } else if (checking instanceof Checking.Accepted accepted) {
                exchange.after(
                        behaviour.nextLatency(), () -> send(exchange, read.request(), accepted.promptTokens(), fault));
            }
        }
    }

    private void send(Exchange exchange, ChatRequest request, PromptTokens promptTokens, @Nullable Fault fault) {
        ChatAnswer answer = verdict(request);
        if (fault instanceof Fault.Spoil spoil) {
            answer = spoil.defect().applyTo(answer);
        }
        if (answer.partialResponse()) {
            exchange.markPartial();
        }
        ObjectNode body = answer.body(
                exchange.call().requestId(),
                request.model(),
                promptTokens,
                Instant.now().getEpochSecond());
        if (fault instanceof Fault.HalfAnswer) {
            exchange.answerHalf(body);
        } else if (fault instanceof Fault.SlowBody slow) {
            exchange.answerSlowly(body, slow.duration());
        } else {
            exchange.answer(body);
        }
    }

    private ChatAnswer verdict(ChatRequest request) {
        Language language = Language.askedFor(request.systemText());
        return ChatAnswer.of(judge.verdict(SceneReader.read(request.texts()), language));
    }
}
