package io.roadwatch.analyzer.image;
import java.util.OptionalInt;
public record ImageLimits(int maxImages, int maxSidePx, long maxBodyBytes) { public ImageLimits atMost(OptionalInt a, OptionalInt b) { return this; } }
