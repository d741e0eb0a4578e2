package io.roadwatch.analyzer.llm;

/**
 * Keeps extra calls few, so that an LLM in trouble does not get more calls than one in health: each question earns a part of
 * an extra call, each extra call costs a whole one. Thread-safe.
 *
 * @see <a href="https://sre.google/sre-book/handling-overload/">Handling overload, on retry budgets</a>
 */
final class RetryBudget {

    private final double earnedPerQuestion;
    private final double most;
    private double left;

    /** @param reserve extra calls that are there from the beginning, and the most that are saved up */
    RetryBudget(double earnedPerQuestion, int reserve) {
        this.earnedPerQuestion = earnedPerQuestion;
        this.most = reserve;
        this.left = reserve;
    }

    synchronized void questionAsked() {
        left = Math.min(Math.max(most, 1), left + earnedPerQuestion);
    }

    /** Takes one extra call, if there is one. */
    synchronized boolean take() {
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    synchronized double left() {
        return left;
    }
}
