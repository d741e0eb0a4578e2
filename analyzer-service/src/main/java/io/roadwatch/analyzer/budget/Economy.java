package io.roadwatch.analyzer.budget;
import java.util.OptionalInt;
public record Economy(OptionalInt maxImages, OptionalInt maxSidePx, boolean cheaperModel) {
  public static final Economy NONE = new Economy(OptionalInt.empty(), OptionalInt.empty(), false); }
