package io.roadwatch.analyzer.llm.dispatch;

import io.roadwatch.contract.FailureReason;
import org.jspecify.annotations.Nullable;

/** An applicant that remembers what it was told. */
final class Recorder implements Applicant {

    private @Nullable Grant grant;
    private @Nullable Refusal refusal;
    private int told;

    @Override
    public void granted(Grant given) {
        grant = given;
        told++;
    }

    @Override
    public void refused(Refusal given) {
        refusal = given;
        told++;
    }

    boolean isWaiting() {
        return told == 0;
    }

    boolean isGranted() {
        return grant != null && told == 1;
    }

    Grant grant() {
        if (grant == null) {
            throw new AssertionError("no turn; refused with " + refusal);
        }
        return grant;
    }

    Refusal refusal() {
        if (refusal == null) {
            throw new AssertionError("not refused");
        }
        return refusal;
    }

    FailureReason reason() {
        return refusal().reason();
    }

    int told() {
        return told;
    }
}
