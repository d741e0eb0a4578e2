package io.roadwatch.simulator.chat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An error as DashScope words it.
 *
 * @param status HTTP status, 400..599
 * @param code the vendor's code; empty where the vendor gives none
 */
public record VendorError(int status, String code, String message) {

    public VendorError {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("an error has a status in 400..599, got " + status);
        }
    }

    static VendorError invalidRequest(String message) {
        return new VendorError(400, "invalid_request_error", message);
    }

    static VendorError invalidParameter(String message) {
        return new VendorError(400, "invalid_parameter_error", message);
    }

    /** The body that goes with it. */
    public ObjectNode body(String requestId) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error");
        error.put("message", message);
        error.put("type", type());
        error.putNull("param");
        if (code.isEmpty()) {
            error.putNull("code");
        } else {
            error.put("code", code);
        }
        body.put("request_id", requestId);
        return body;
    }

    private String type() {
        boolean callersFault = status < 429 || code.isEmpty();
        return callersFault ? "invalid_request_error" : code;
    }
}
