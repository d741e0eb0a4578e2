package io.roadwatch.analyzer.llm;

import io.roadwatch.analyzer.budget.Money;
import io.roadwatch.analyzer.llm.wire.Reply;
import java.util.Optional;

/**
 * A reply and its price.
 *
 * @param cost empty for a model without a price
 */
record Paid(Reply reply, Optional<Money> cost) {}
