package io.roadwatch.analyzer.llm.dispatch;

/**
 * A demand in the queue.
 *
 * @param number in the order of arrival
 */
record Waiting(Demand demand, Applicant applicant, long number, long sinceNanos) {

    Urgency urgencyAt(long nowNanos, CallLimits limits) {
        long waited = Math.max(0, nowNanos - demand.askedAtNanos());
        return Urgency.of(demand.prior())
                .promoted(waited / Math.max(1, limits.promotion().toNanos()));
    }
}
