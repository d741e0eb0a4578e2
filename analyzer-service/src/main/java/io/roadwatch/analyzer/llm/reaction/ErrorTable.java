package io.roadwatch.analyzer.llm.reaction;

import static io.roadwatch.analyzer.llm.reaction.VendorError.squeezed;

import io.roadwatch.analyzer.llm.reaction.Reaction.Next;
import io.roadwatch.analyzer.llm.reaction.Reaction.Pace;
import io.roadwatch.analyzer.llm.reaction.Reaction.Rest;
import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import java.util.Set;

/**
 * The vendor's errors and what each asks for. A code that is not known is taken as its status is.
 *
 * <p>With status 429, {@code insufficient_quota} is the quota of tokens per minute here, not the empty account that it is
 * elsewhere: it passes.
 */
public final class ErrorTable {

    private static final Set<String> BILLING = Set.of(
            squeezed("Arrearage"),
            squeezed("CommodityNotPurchased"),
            squeezed("PrepaidBillOverdue"),
            squeezed("PostpaidBillOverdue"));
    private static final Duration LONGEST_WISH = Duration.ofMinutes(10);

    private final RestLengths lengths;

    public ErrorTable(RestLengths lengths) {
        this.lengths = lengths;
    }

    /** @param retryAfter what a proxy before the vendor asks for; zero for nothing */
    public Reaction react(VendorError error, Duration retryAfter) {
        Duration wish = retryAfter.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : retryAfter;
        return row(error).restingAtLeast(wish);
    }

    private Reaction row(VendorError error) {
        String code = error.squeezedCode();
        boolean ofTheRequest = error.status() >= 400 && error.status() < 500;
        if (ofTheRequest && BILLING.contains(code)) {
            return refusal(FailureReason.LLM_BILLING, Next.OTHER_ACCOUNT, Rest.ACCOUNT);
        }
        return switch (error.status()) {
            case 400 ->
                Reaction.giveUp(
                        code.equals("datainspectionfailed") ? FailureReason.LLM_BLOCKED : FailureReason.LLM_REJECTED);
            case 401 ->
                new Reaction(
                        FailureReason.LLM_AUTHENTICATION,
                        Next.OTHER_KEY,
                        Rest.KEY,
                        Duration.ZERO,
                        Pace.AS_IT_IS,
                        false);
            case 403 -> forbidden(code);
            case 404 ->
                code.startsWith("model")
                        ? refusal(FailureReason.LLM_MODEL_UNAVAILABLE, Next.OTHER_MODEL, Rest.MODEL)
                        : Reaction.giveUp(FailureReason.LLM_REJECTED);
            case 408 -> Reaction.retry(FailureReason.LLM_TIMEOUT);
            case 413 ->
                new Reaction(
                        FailureReason.LLM_REQUEST_TOO_LARGE,
                        Next.SHRINK,
                        Rest.NOTHING,
                        Duration.ZERO,
                        Pace.AS_IT_IS,
                        false);
            case 429 -> throttled(code);
            default ->
                error.status() >= 500
                        ? Reaction.retry(FailureReason.LLM_SERVER_ERROR)
                        : Reaction.giveUp(FailureReason.LLM_REJECTED);
        };
    }

    private Reaction forbidden(String code) {
        boolean usedUp = code.contains("freetieronly") || code.equals("insufficientquota");
        return usedUp
                ? refusal(FailureReason.LLM_BILLING, Next.OTHER_ACCOUNT, Rest.ACCOUNT_AND_MODEL)
                : refusal(FailureReason.LLM_AUTHENTICATION, Next.OTHER_KEY, Rest.KEY_AND_MODEL);
    }

    private Reaction throttled(String code) {
        if (code.contains("burst")) {
            return throttled(lengths.burst(), Pace.SLOWER_RAMP);
        }
        if (code.equals("insufficientquota") || code.contains("allocationquota")) {
            return throttled(lengths.minuteQuota(), Pace.AS_IT_IS);
        }
        return throttled(lengths.rate(), Pace.SLOWER);
    }

    private static Reaction throttled(Duration rest, Pace pace) {
        return new Reaction(FailureReason.LLM_THROTTLED, Next.RETRY, Rest.ACCOUNT_AND_MODEL, rest, pace, false);
    }

    private Reaction refusal(FailureReason reason, Next next, Rest rest) {
        return new Reaction(reason, next, rest, lengths.refusal(), Pace.AS_IT_IS, false);
    }
}
