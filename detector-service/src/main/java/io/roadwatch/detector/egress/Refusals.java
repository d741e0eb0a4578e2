package io.roadwatch.detector.egress;

import io.roadwatch.detector.observe.EgressMetrics.Outcome;
import io.vertx.core.buffer.Buffer;

/** What a client is told that gets no connection. FFmpeg turns the status into an error code, and shows nothing else. */
final class Refusals {

    private Refusals() {}

    static Buffer answer(Outcome outcome) {
        String status = switch (outcome) {
            case CHALLENGED, UNAUTHORIZED ->
                "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"roadwatch\"";
            case DENIED -> "421 Misdirected Request"; // 403 would be taken for a wrong password
            case MALFORMED -> "400 Bad Request";
            case LIMIT -> "503 Service Unavailable";
            case UNKNOWN_HOST, UNREACHABLE -> "502 Bad Gateway";
            case INTERNAL, RELAYED -> "500 Internal Server Error";
        };
        return Buffer.buffer("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }
}
