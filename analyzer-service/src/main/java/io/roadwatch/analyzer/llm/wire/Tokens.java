package io.roadwatch.analyzer.llm.wire;

/** What a call used up, as the vendor reported it; 0 where it did not. */
public record Tokens(int prompt, int completion) {

    public static final Tokens NONE = new Tokens(0, 0);

    public Tokens plus(Tokens other) {
        return new Tokens(prompt + other.prompt, completion + other.completion);
    }

    public int total() {
        return prompt + completion;
    }

    public boolean reported() {
        return total() > 0;
    }
}
