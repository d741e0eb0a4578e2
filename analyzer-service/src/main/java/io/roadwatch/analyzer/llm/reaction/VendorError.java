package io.roadwatch.analyzer.llm.reaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A reply that is an error in DashScope's shape: {@code {"error":{"message","type","param","code"},"request_id"}}, any part of
 * which may be missing. Only status and code are looked at: the message may repeat keys and prompts.
 *
 * @param code cleaned for logs; empty where there was none
 */
public record VendorError(int status, String code) {

    private static final int LONGEST_CODE = 64;

    public VendorError {
        code = clean(code);
    }

    /** @param body a missing node where there was no JSON */
    public static VendorError of(int status, JsonNode body) {
        return Stream.of("/error/code", "/code", "/error/type")
                .map(place -> body.at(place).asText(""))
                .filter(code -> !code.isBlank() && !code.equals("null"))
                .findFirst()
                .map(code -> new VendorError(status, code))
                .orElseGet(() -> new VendorError(status, ""));
    }

    /** The vendor writes {@code data_inspection_failed} here and {@code DataInspectionFailed} there. */
    String squeezedCode() {
        return squeezed(code);
    }

    static String squeezed(String code) {
        return code.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static String clean(String code) {
        String start = code.length() > 4 * LONGEST_CODE ? code.substring(0, 4 * LONGEST_CODE) : code;
        String clean = start.replaceAll("[^A-Za-z0-9._-]", "");
        return clean.length() > LONGEST_CODE ? clean.substring(0, LONGEST_CODE) : clean;
    }
}
