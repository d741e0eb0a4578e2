package io.roadwatch.analyzer.llm.dispatch;

/** Who waits for a {@link Demand} to be met. Exactly one of the two is called, once, on any thread, without a lock held. */
public interface Applicant {

    /** Make the call now, and end the grant. */
    void granted(Grant grant);

    void refused(Refusal refusal);
}
