package io.roadwatch.simulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a model may be talked into saying by what it sees on a sign: texts that are meant for the page that shows them. */
final class HostileTexts {

    private static final int LONG = 1_000;

    /** Runs wherever it is taken for markup, and then sets a flag that tests can see. */
    private static final String MARKUP =
            "<img src=x onerror=\"window.hostile=1\"><script>window.hostile=1</script>\u202E\u05D0\u05D1\u200F\uD83D\uDEA6";

    private HostileTexts() {}

    /** What the texts said stays at their beginning. */
    static void put(ObjectNode result) {
        for (String field : new String[] {"observation", "description"}) {
            result.put(field, result.path(field).asText() + MARKUP + "W".repeat(LONG));
        }
        result.withArray("riskTypes").add(MARKUP);
    }
}
