package io.roadwatch.simulator.chat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The vendor's error codes with the status and the words that come with them. */
public final class ErrorTable {

    private static final Map<String, VendorError> BY_CODE = new LinkedHashMap<>();

    static {
        add(400, "invalid_parameter_error", "A parameter of the request is invalid.");
        add(400, "invalid_request_error", "The request is invalid.");
        add(400, "data_inspection_failed", "Input or output data may contain inappropriate content.");
        add(400, "Arrearage", "Access denied, please make sure your account is in good standing.");
        add(401, "invalid_api_key", "Incorrect API key provided.");
        add(403, "AccessDenied", "Access denied.");
        add(403, "Model.AccessDenied", "Model access denied.");
        add(403, "AllocationQuota.FreeTierOnly", "The free tier of the model has been exhausted.");
        add(404, "model_not_found", "The model does not exist or you do not have access to it.");
        add(404, "model_not_supported", "The model is not supported.");
        add(413, "", "The request body is too large.");
        add(429, "limit_requests", "You exceeded your current requests list.");
        add(429, "Throttling.RateQuota", "Requests rate limit exceeded, please try again later.");
        add(429, "limit_burst_rate", "Request rate increased too quickly. Please scale requests more smoothly.");
        add(429, "Throttling.BurstRate", "Request rate increased too quickly. Please scale requests more smoothly.");
        add(429, "insufficient_quota", "You exceeded your current quota, please check your plan and billing details.");
        add(429, "Throttling.AllocationQuota", "Allocated quota exceeded, please increase your quota limit.");
        add(429, "CommodityNotPurchased", "Commodity has not been purchased yet.");
        add(429, "PrepaidBillOverdue", "The prepaid bill is overdue.");
        add(429, "PostpaidBillOverdue", "The postpaid bill is overdue.");
        add(500, "internal_error", "An internal error has occured, please try again later or contact service support.");
        add(500, "RequestTimeOut", "Request timed out, please try again later.");
        add(
                500,
                "ModelServingError",
                "Too many requests. Your requests are being throttled due to system capacity limits.");
        add(503, "ModelUnavailable", "Model is unavailable, please try again later.");
    }

    private ErrorTable() {}

    /** The error of that code, with its usual status. */
    public static Optional<VendorError> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    public static Collection<String> codes() {
        return BY_CODE.keySet().stream().filter(code -> !code.isEmpty()).toList();
    }

    private static void add(int status, String code, String message) {
        BY_CODE.put(code, new VendorError(status, code, message));
    }
}
