package io.roadwatch.simulator.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roadwatch.simulator.chat.ErrorTable;
import io.roadwatch.simulator.chat.VendorError;
import io.roadwatch.simulator.input.JsonInput;
import io.roadwatch.simulator.latency.DurationText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Faults as JSON objects.
 *
 * <ul>
 *   <li>{@code error}: {@code code} of the vendor's table, {@code status} for another row of that code, for an error without a
 *       code (413) and for codes that are not in the table; {@code message} where it differs from the table
 *   <li>{@code hang}, {@code close}, {@code half_answer}: nothing else
 *   <li>{@code slow_body}: {@code duration}, such as {@code "5s"}
 *   <li>{@code spoil}: {@code defect}, a name of {@link AnswerDefect}
 * </ul>
 */
final class FaultKind {

    private static final int NO_STATUS = 0;

    private FaultKind() {}

    static Fault parse(JsonNode node) {
        String kind = node.path("kind").asText();
        return switch (kind) {
            case "error" -> new Fault.Refuse(error(node));
            case "hang" -> new Fault.Hang();
            case "close" -> new Fault.Close();
            case "half_answer" -> new Fault.HalfAnswer();
            case "slow_body" ->
                new Fault.SlowBody(DurationText.parse(node.path("duration").asText()));
            case "spoil" -> new Fault.Spoil(defect(node.path("defect").asText()));
            default ->
                throw new IllegalArgumentException(
                        "kind is one of error, hang, close, half_answer, slow_body, spoil, got '%s'".formatted(kind));
        };
    }

    /** The fields that belong to a fault of that kind. */
    static List<String> fields(Fault fault) {
        if (fault instanceof Fault.Refuse) {
            return List.of("code", "status", "message");
        }
        if (fault instanceof Fault.SlowBody) {
            return List.of("duration");
        }
        return fault instanceof Fault.Spoil ? List.of("defect") : List.of();
    }

    private static VendorError error(JsonNode node) {
        String code = node.path("code").asText();
        int status = (int) JsonInput.wholeNumber(node, "status", NO_STATUS);
        if (status == NO_STATUS) {
            return ErrorTable.byCode(code)
                    .filter(row -> !code.isEmpty())
                    .map(row -> new VendorError(row.status(), code, message(node, row.message())))
                    .orElseThrow(() ->
                            new IllegalArgumentException("the code '%s' is not among %s: say which status goes with it"
                                    .formatted(code, ErrorTable.codes())));
        }
        String usualMessage = ErrorTable.find(status, code)
                .or(() -> ErrorTable.byCode(code).filter(row -> !code.isEmpty()))
                .map(VendorError::message)
                .orElse("Something went wrong.");
        return new VendorError(status, code, message(node, usualMessage));
    }

    private static String message(JsonNode node, String usual) {
        return node.path("message").asText(usual);
    }

    private static AnswerDefect defect(String name) {
        return Arrays.stream(AnswerDefect.values())
                .filter(defect -> defect.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("defect is one of %s, got '%s'"
                        .formatted(
                                Arrays.stream(AnswerDefect.values())
                                        .map(AnswerDefect::wireName)
                                        .collect(Collectors.joining(", ")),
                                name)));
    }

    static ObjectNode write(Fault fault) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (fault instanceof Fault.Refuse refuse) {
            return node.put("kind", "error")
                    .put("status", refuse.error().status())
                    .put("code", refuse.error().code())
                    .put("message", refuse.error().message());
        }
        if (fault instanceof Fault.SlowBody slow) {
            return node.put("kind", "slow_body").put("duration", DurationText.format(slow.duration()));
        }
        if (fault instanceof Fault.Spoil spoil) {
            return node.put("kind", "spoil").put("defect", spoil.defect().wireName());
        }
        if (fault instanceof Fault.HalfAnswer) {
            return node.put("kind", "half_answer");
        }
        return node.put("kind", fault instanceof Fault.Hang ? "hang" : "close");
    }
}
