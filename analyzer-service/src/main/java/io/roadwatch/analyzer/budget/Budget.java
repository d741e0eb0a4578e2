package io.roadwatch.analyzer.budget;
import java.util.Collection; import java.util.Optional;
@jakarta.inject.Singleton
public class Budget {
  public Spending plan(String cameraId, double prior) { return new Spending.Go(Economy.NONE); }
  public Optional<Charge> reserve(String c, String m, int p, int q) { return Optional.of(new Charge()); }
  public Optional<String> cheaperModel() { return Optional.empty(); }
  public void requirePrices(Collection<String> m) {}
  public BudgetState state() { return new BudgetState("CNY"); }
}
