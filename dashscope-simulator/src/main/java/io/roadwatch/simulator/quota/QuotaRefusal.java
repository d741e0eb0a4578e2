package io.roadwatch.simulator.quota;

import io.roadwatch.simulator.chat.ErrorTable;
import io.roadwatch.simulator.chat.VendorError;

/** What a call can run into, and what the vendor says then. */
enum QuotaRefusal {
    REQUESTS("limit_requests"),
    TOKENS("insufficient_quota"),
    BURST("limit_burst_rate");

    private static final int TOO_MANY_REQUESTS = 429;

    private final VendorError error;

    QuotaRefusal(String code) {
        this.error = ErrorTable.find(TOO_MANY_REQUESTS, code).orElseThrow();
    }

    VendorError error() {
        return error;
    }
}
