package io.roadwatch.simulator.quota;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.simulator.input.JsonInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits as JSON: {@code {"requestsPerMinute":600,"burst":{"floor":10,"growth":2}}}, where what is left out is unlimited, or
 * {@code {"typical":true}}, where what is left out is as usual with the vendor.
 */
public final class QuotaJson {

    private static final List<String> LIMITS =
            List.of("requestsPerMinute", "requestsPerSecond", "tokensPerMinute", "tokensPerSecond", "burst", "typical");
    private static final List<String> BURST = List.of("floor", "growth");

    private QuotaJson() {}

    /** @throws IllegalArgumentException with a sentence about what is wrong */
    public static QuotaLimits parse(String text) {
        JsonNode root = JsonInput.object(text);
        JsonInput.onlyFields(root, LIMITS);
        if (root.isEmpty()) {
            throw new IllegalArgumentException(
                    "say at least one limit, or {\"typical\":true}; DELETE switches the quota off");
        }
        JsonNode typical = root.path("typical");
        if (!typical.isMissingNode() && !typical.isBoolean()) {
            throw new IllegalArgumentException("typical must be true or false, got " + typical);
        }
        QuotaLimits base = typical.asBoolean() ? QuotaLimits.typical() : QuotaLimits.none();
        return new QuotaLimits(
                JsonInput.wholeNumber(root, "requestsPerMinute", base.requestsPerMinute()),
                JsonInput.wholeNumber(root, "requestsPerSecond", base.requestsPerSecond()),
                JsonInput.wholeNumber(root, "tokensPerMinute", base.tokensPerMinute()),
                JsonInput.wholeNumber(root, "tokensPerSecond", base.tokensPerSecond()),
                burst(root.path("burst"), base.burst()));
    }

    private static @Nullable BurstRule burst(JsonNode node, @Nullable BurstRule base) {
        if (node.isMissingNode()) {
            return base;
        }
        if (node.isNull()) {
            return null;
        }
        if (!node.isObject() || !node.has("floor") || !node.has("growth")) {
            throw new IllegalArgumentException("burst must be {\"floor\":10,\"growth\":2} or null, got " + node);
        }
        JsonInput.onlyFields(node, BURST);
        long floor = JsonInput.wholeNumber(node, "floor", 0);
        return new BurstRule((int) Math.min(floor, Integer.MAX_VALUE), JsonInput.number(node, "growth", 0));
    }

    /** The limits as {@link #parse} reads them, without what is unlimited, and the use of each account and model. */
    public static String write(AccountQuota quota) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("limits", limits(quota.limits()));
        var use = root.putArray("use");
        quota.use().forEach(one -> use.add(use(one)));
        return root.toString();
    }

    private static ObjectNode limits(QuotaLimits limits) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        putLimit(node, "requestsPerMinute", limits.requestsPerMinute());
        putLimit(node, "requestsPerSecond", limits.requestsPerSecond());
        putLimit(node, "tokensPerMinute", limits.tokensPerMinute());
        putLimit(node, "tokensPerSecond", limits.tokensPerSecond());
        BurstRule burst = limits.burst();
        if (burst != null) {
            node.putObject("burst").put("floor", burst.floor()).put("growth", burst.growth());
        }
        return node;
    }

    private static void putLimit(ObjectNode node, String name, long limit) {
        if (limit != QuotaLimits.UNLIMITED) {
            node.put(name, limit);
        }
    }

    private static ObjectNode use(QuotaUse use) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("account", use.account()).put("model", use.model()).put("admitted", use.admitted());
        node.putObject("refused")
                .put("requests", use.refused().requests())
                .put("tokens", use.refused().tokens())
                .put("burst", use.refused().burst());
        node.putObject("highest")
                .put("requestsInMinute", use.highest().requestsInMinute())
                .put("requestsInSecond", use.highest().requestsInSecond())
                .put("tokensInMinute", use.highest().tokensInMinute())
                .put("tokensInSecond", use.highest().tokensInSecond());
        return node;
    }
}
