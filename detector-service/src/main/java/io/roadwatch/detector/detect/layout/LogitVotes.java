package io.roadwatch.detector.detect.layout;

/**
 * How a model says of a padding picture that there is nothing. With softmax, by a last logit that outweighs all others;
 * with sigmoids, by logits that are all low. Rows that may be either do not vote.
 *
 * @param softmax rows that are so
 * @param sigmoid rows that are so
 */
record LogitVotes(int softmax, int sigmoid) {

    private static final int CLEAR_MAJORITY = 9;

    /** Below it a sigmoid says no, as for nearly every class of every box. */
    private static final float LOW = -1;

    private static final double CLEARLY_NONE = 0.9;

    static LogitVotes of(Table logits) {
        int softmax = 0;
        int sigmoid = 0;
        for (int row = 0; row < logits.rows(); row++) {
            boolean low = true;
            double sum = 0;
            float last = logits.get(row, logits.columns() - 1);
            for (int column = 0; column < logits.columns(); column++) {
                low &= logits.get(row, column) < LOW;
                sum += Math.exp(logits.get(row, column) - last);
            }
            double none = logits.columns() > 1 ? 1 / sum : 0;
            if (low && none < CLEARLY_NONE) {
                sigmoid++;
            } else if (!low && none > 0.5) {
                softmax++;
            }
        }
        return new LogitVotes(softmax, sigmoid);
    }

    boolean areForSoftmax() {
        return softmax > 0 && softmax >= CLEAR_MAJORITY * sigmoid;
    }

    boolean areForSigmoid() {
        return sigmoid > 0 && sigmoid >= CLEAR_MAJORITY * softmax;
    }
}
