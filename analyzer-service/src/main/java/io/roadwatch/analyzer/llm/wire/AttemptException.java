package io.roadwatch.analyzer.llm.wire;

import io.roadwatch.analyzer.llm.reaction.Reaction;
import io.roadwatch.contract.FailureReason;

/** One HTTP call failed. The message goes to operators, so it holds no secret and nothing of prompt or answer. */
public final class AttemptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reaction reaction;
    private final transient Tokens spent;

    AttemptException(Reaction reaction, Tokens spent, String message) {
        super(message, null, false, false); // an outcome, not a defect: a stack trace would say nothing
        this.reaction = reaction;
        this.spent = spent;
    }

    public AttemptException(Reaction reaction, String message) {
        this(reaction, Tokens.NONE, message);
    }

    public FailureReason reason() {
        return reaction.reason();
    }

    /** What it means for this question and for those after it. */
    public Reaction reaction() {
        return reaction;
    }

    /** What the vendor charges for all the same. */
    public Tokens spent() {
        return spent;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
