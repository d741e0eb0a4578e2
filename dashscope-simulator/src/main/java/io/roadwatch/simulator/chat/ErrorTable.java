package io.roadwatch.simulator.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The vendor's errors: status, code and the words that come with them. A code may stand in more than one row. */
public final class ErrorTable {

    private static final String TOO_FAST = "Request rate increased too quickly. Please scale requests more smoothly.";
    private static final String OVER_QUOTA =
            "You exceeded your current quota, please check your plan and billing details.";
    private static final String OVER_RATE = "Requests rate limit exceeded, please try again later.";
    private static final String INTERNAL = "An internal error has occured, please try again later or contact support.";
    private static final String BUSY =
            "Too many requests. Your requests are being throttled due to system capacity limits.";

    private static final List<VendorError> ROWS = new ArrayList<>();

    static {
        callersFault();
        noRight();
        throttled();
        serverInTrouble();
    }

    private ErrorTable() {}

    private static void callersFault() {
        add(400, "invalid_parameter_error", "A parameter of the request is invalid.");
        add(400, "InvalidParameter", "A parameter of the request is invalid.");
        add(400, "invalid_request_error", "The request is invalid.");
        add(400, "data_inspection_failed", "Input or output data may contain inappropriate content.");
        add(400, "DataInspectionFailed", "Input or output data may contain inappropriate content.");
        add(400, "Arrearage", "Access denied, please make sure your account is in good standing.");
        add(401, "invalid_api_key", "Incorrect API key provided.");
        add(401, "InvalidApiKey", "Invalid API-key provided.");
        add(413, "", "The request body is too large.");
    }

    private static void noRight() {
        add(403, "AccessDenied", "Access denied.");
        add(403, "AccessDenied.Unpurchased", "Access to model denied. Please make sure you are eligible.");
        add(403, "Model.AccessDenied", "Model access denied.");
        add(403, "AllocationQuota.FreeTierOnly", "The free tier of the model has been exhausted.");
        add(404, "model_not_found", "The model does not exist or you do not have access to it.");
        add(404, "ModelNotFound", "Model can not be found.");
        add(404, "model_not_supported", "The model is not supported.");
    }

    private static void throttled() {
        add(429, "limit_requests", "You exceeded your current requests list.");
        add(429, "LimitRequests", "You exceeded your current requests list.");
        add(429, "Throttling", OVER_RATE);
        add(429, "Throttling.RateQuota", OVER_RATE);
        add(429, "limit_burst_rate", TOO_FAST);
        add(429, "Throttling.BurstRate", TOO_FAST);
        add(429, "insufficient_quota", OVER_QUOTA);
        add(403, "insufficient_quota", "The free tier of the model has been exhausted.");
        add(429, "Throttling.AllocationQuota", "Allocated quota exceeded, please increase your quota limit.");
        add(429, "CommodityNotPurchased", "Commodity has not been purchased yet.");
        add(429, "PrepaidBillOverdue", "The prepaid bill is overdue.");
        add(429, "PostpaidBillOverdue", "The postpaid bill is overdue.");
    }

    private static void serverInTrouble() {
        add(500, "internal_error", INTERNAL);
        add(503, "internal_error", INTERNAL);
        add(500, "InternalError", INTERNAL);
        add(500, "RequestTimeOut", "Request timed out, please try again later.");
        add(503, "RequestTimeOut", "Request timed out, please try again later.");
        add(500, "ModelServingError", BUSY);
        add(503, "ModelServingError", BUSY);
        add(503, "ModelUnavailable", "Model is unavailable, please try again later.");
        add(500, "ModelUnavailable", "Model is unavailable, please try again later.");
    }

    /** Every row, those of one code together, the usual one first. */
    public static List<VendorError> rows() {
        return List.copyOf(ROWS);
    }

    /** The first row of that code. */
    public static Optional<VendorError> byCode(String code) {
        return ROWS.stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /** The row of that status and code. */
    public static Optional<VendorError> find(int status, String code) {
        return ROWS.stream()
                .filter(row -> row.status() == status && row.code().equals(code))
                .findFirst();
    }

    public static List<String> codes() {
        return ROWS.stream()
                .map(VendorError::code)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private static void add(int status, String code, String message) {
        ROWS.add(new VendorError(status, code, message));
    }
}
