package io.roadwatch.simulator.calls;

import java.util.ArrayList;
import java.util.List;

/** One chat call on its way. It ends once: whoever says first how it ended is right. Any thread. */
public final class Call {

    private final CallLog log;
    private SeenCall seen;
    private boolean asked; // or ended without

    Call(CallLog log, SeenCall seen) {
        this.log = log;
        this.seen = seen;
    }

    public String requestId() {
        return seen().requestId();
    }

    /** Says what the request asks for, once it has been read. */
    public void asks(String model, int imageCount, List<String> texts) {
        SeenCall asking;
        synchronized (this) {
            if (asked) {
                return;
            }
            asking = seen.asking(model, imageCount, bounded(texts));
            seen = asking;
            asked = true;
        }
        log.asked(asking);
    }

    /** Ends the call, unless it has ended already. */
    public void end(Outcome outcome) {
        SeenCall ended;
        boolean unasked;
        synchronized (this) {
            if (seen.outcome() != Outcome.IN_FLIGHT) {
                return;
            }
            seen = seen.ended(outcome);
            ended = seen;
            unasked = !asked;
            asked = true;
        }
        if (unasked) {
            log.asked(ended);
        }
        log.ended(ended);
    }

    synchronized SeenCall seen() {
        return seen;
    }

    private static List<String> bounded(List<String> texts) {
        List<String> bounded = new ArrayList<>();
        int charsLeft = CallLog.MAX_TEXT_CHARS;
        for (String text : texts) {
            if (charsLeft == 0) {
                break;
            }
            String kept = text.substring(0, Math.min(text.length(), charsLeft));
            charsLeft -= kept.length();
            bounded.add(kept);
        }
        return bounded;
    }
}
