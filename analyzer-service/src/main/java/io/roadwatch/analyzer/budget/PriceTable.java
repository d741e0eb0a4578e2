package io.roadwatch.analyzer.budget;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What models cost. Those that the vendor's users reported are built in; the configuration replaces and adds. */
public final class PriceTable {

    private static final double PER = 1_000;

    /**
     * In the currency of the table for 1,000 tokens.
     *
     * @param input tokens that the model reads
     * @param output tokens that it writes
     */
    record Price(double input, double output) {}

    private static final Map<String, Price> BUILT_IN = Map.of(
            "qwen-vl-plus", new Price(0.0008, 0.002),
            "qwen-vl-max", new Price(0.0016, 0.004),
            "qwen3-vl-plus", new Price(0.001, 0.01));
    private static final String BUILT_IN_CURRENCY = "CNY";

    private final String currency;
    private final Map<String, Price> prices = new HashMap<>();

    PriceTable(BudgetConfig config) {
        this.currency = config.currency();
        if (currency.equals(BUILT_IN_CURRENCY)) {
            prices.putAll(BUILT_IN);
        }
        config.prices().forEach((model, price) -> prices.put(model, new Price(price.input(), price.output())));
    }

    public String currency() {
        return currency;
    }

    boolean knows(String model) {
        return prices.containsKey(model);
    }

    /** Empty for a model without a price. */
    public Optional<Money> cost(String model, int promptTokens, int completionTokens) {
        return Optional.ofNullable(prices.get(model))
                .map(price ->
                        new Money((promptTokens * price.input() + completionTokens * price.output()) / PER, currency));
    }
}
