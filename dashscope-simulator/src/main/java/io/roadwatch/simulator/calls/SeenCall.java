package io.roadwatch.simulator.calls;

import io.roadwatch.simulator.account.Caller;
import java.util.List;

/**
 * One chat call.
 *
 * @param number 1 for the first call since the start
 * @param requestId as the answer's header says
 * @param keyAlias stands for the API key; equal keys have equal aliases
 * @param model as asked for; empty while the request has not been read, and when it cannot be
 * @param texts text parts of the question and of the messages after it, together at most {@link CallLog#MAX_TEXT_CHARS} long
 */
public record SeenCall(
        long number,
        String requestId,
        String account,
        String keyAlias,
        Outcome outcome,
        String model,
        int imageCount,
        List<String> texts) {

    public SeenCall {
        texts = List.copyOf(texts);
    }

    static SeenCall inFlight(long number, String requestId, Caller caller) {
        return new SeenCall(
                number, requestId, caller.account(), caller.keyAlias(), Outcome.IN_FLIGHT, "", 0, List.of());
    }

    SeenCall asking(String what, int images, List<String> words) {
        return new SeenCall(number, requestId, account, keyAlias, outcome, what, images, words);
    }

    SeenCall ended(Outcome how) {
        return new SeenCall(number, requestId, account, keyAlias, how, model, imageCount, texts);
    }
}
