package io.roadwatch.simulator.calls;

import io.roadwatch.simulator.account.Caller;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts all calls, together and by account and model, and remembers the last ones. Any thread. */
public final class CallLog {

    /** Older calls are forgotten. */
    public static final int MAX_CALLS = 200;

    /** Of the texts of one call, together; the rest is cut. */
    public static final int MAX_TEXT_CHARS = 50_000;

    /** Pairs of account and model that are counted apart. */
    public static final int MAX_SCOPES = 200;

    /** Stands for all models that come after that, because clients name them. */
    public static final String OTHER_MODEL = "other";

    private final Deque<Call> last = new ArrayDeque<>();
    private final CallTally all = new CallTally();
    private final Map<Scope, CallTally> scopes = new HashMap<>();

    /** Notes that a call has come. */
    public synchronized Call received(String requestId, Caller caller) {
        all.received();
        Call call = new Call(this, SeenCall.inFlight(all.counts().received(), requestId, caller));
        if (last.size() == MAX_CALLS) {
            last.removeFirst();
        }
        last.addLast(call);
        return call;
    }

    synchronized void asked(SeenCall call) {
        scope(call).received();
    }

    synchronized void ended(SeenCall call) {
        all.ended(call.outcome());
        scope(call).ended(call.outcome());
    }

    private CallTally scope(SeenCall call) {
        Scope scope = new Scope(call.account(), call.model());
        if (!scopes.containsKey(scope) && scopes.size() >= MAX_SCOPES) {
            scope = new Scope(Caller.OTHER_ACCOUNT, OTHER_MODEL);
        }
        return scopes.computeIfAbsent(scope, added -> new CallTally());
    }

    public synchronized CallCounts counts() {
        return all.counts();
    }

    /** The counts of each account and model, sorted by them. A call is in them once its body has been read or it has ended. */
    public synchronized List<AccountCounts> countsByAccountAndModel() {
        return scopes.entrySet().stream()
                .map(entry -> new AccountCounts(
                        entry.getKey().account(),
                        entry.getKey().model(),
                        entry.getValue().counts()))
                .sorted(Comparator.comparing(AccountCounts::account).thenComparing(AccountCounts::model))
                .toList();
    }

    /** The last calls, oldest first. */
    public synchronized List<SeenCall> last() {
        return last.stream().map(Call::seen).toList();
    }

    private record Scope(String account, String model) {}
}
