package io.roadwatch.analyzer.budget;
import java.util.Optional;
public final class Charge { public Optional<Money> settle(String m, int p, int c) { return Optional.empty(); } public void release() {} }
