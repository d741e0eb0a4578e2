package io.roadwatch.analyzer.budget;

import java.util.Optional;

/**
 * Money set aside for one call. Ends once: settled with what the vendor reported, or released. Ending it again does nothing.
 * Thread-safe.
 */
public final class Charge {

    private final Budget budget;
    private final Reservation reservation;
    private boolean ended;

    Charge(Budget budget, Reservation reservation) {
        this.budget = budget;
        this.reservation = reservation;
    }

    /**
     * The call used up so much.
     *
     * @return its price; empty for a model without one, and for a charge that has ended
     */
    public Optional<Money> settle(String model, int promptTokens, int completionTokens) {
        return end() ? budget.settle(reservation, model, promptTokens, completionTokens) : Optional.empty();
    }

    /** The call cost nothing. */
    public void release() {
        if (end()) {
            budget.release(reservation);
        }
    }

    private synchronized boolean end() {
        boolean first = !ended;
        ended = true;
        return first;
    }
}
