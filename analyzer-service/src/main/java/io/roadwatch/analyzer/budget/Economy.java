package io.roadwatch.analyzer.budget;

import java.util.OptionalInt;

/**
 * How an analysis saves money.
 *
 * @param maxImages most pictures; empty for as many as usual
 * @param maxSidePx longest side of a picture; empty for as long as usual
 * @param cheaperModel whether the cheaper model is asked
 */
public record Economy(OptionalInt maxImages, OptionalInt maxSidePx, boolean cheaperModel) {

    public static final Economy NONE = new Economy(OptionalInt.empty(), OptionalInt.empty(), false);
}
