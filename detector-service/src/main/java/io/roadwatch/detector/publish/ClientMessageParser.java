package io.roadwatch.detector.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.detector.publish.ClientMessage.Kind;
import io.roadwatch.detector.publish.ParseOutcome.Rejected;
import io.roadwatch.detector.publish.ParseOutcome.Understood;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what clients say. Never throws, whatever they say. Safe for use by many threads. */
@Singleton
class ClientMessageParser {

    private static final int LONGEST_QUOTE = 40;

    private final PublishConfig config;

    ClientMessageParser(PublishConfig config) {
        this.config = config;
    }

    ParseOutcome parse(String text) {
        if (text.length() > config.maxMessageChars()) {
            return new Rejected(
                    ErrorCode.TOO_LONG,
                    "a message has at most %d characters, this one has %d"
                            .formatted(config.maxMessageChars(), text.length()),
                    null);
        }
        JsonNode message;
        try {
            message = WireJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return new Rejected(ErrorCode.NOT_JSON, notJson(e), null);
        }
        if (!message.isObject()) {
            return new Rejected(
                    ErrorCode.NOT_JSON, "a message is a JSON object: {\"type\": ..., \"data\": {...}}", null);
        }
        return ofObject(message);
    }

    private ParseOutcome ofObject(JsonNode message) {
        JsonNode type = message.path("type");
        if (!type.isTextual()) {
            return new Rejected(ErrorCode.NO_TYPE, "the message has no \"type\"; known types are " + Kind.all(), null);
        }
        Optional<Kind> kind = Kind.parse(type.textValue());
        if (kind.isEmpty()) {
            return new Rejected(
                    ErrorCode.UNKNOWN_TYPE,
                    "the type \"%s\" is unknown; known types are %s".formatted(quote(type.textValue()), Kind.all()),
                    null);
        }
        try {
            return new Understood(read(kind.get(), new MessageFields(message.path("data"))));
        } catch (MessageFields.WrongFieldException e) {
            return new Rejected(ErrorCode.WRONG_FIELD, e.reason(), kind.get().wireName());
        }
    }

    private ClientMessage read(Kind kind, MessageFields fields) throws MessageFields.WrongFieldException {
        return switch (kind) {
            case PING -> new ClientMessage.Ping();
            case START_STREAM -> new ClientMessage.StartStream(fields.camera(), fields.address());
            case STOP_STREAM -> new ClientMessage.StopStream(fields.camera());
            case CHECK_CAMERA -> new ClientMessage.CheckCamera(fields.camera(), fields.address());
            case SUBSCRIBE -> subscribe(fields);
        };
    }

    private ClientMessage subscribe(MessageFields fields) throws MessageFields.WrongFieldException {
        Subscription subscription = fields.subscription(config.maxCamerasPerSubscription());
        return new ClientMessage.Subscribe(
                subscription, fields.resume(subscription, config.maxCamerasPerSubscription()));
    }

    /** Where it went wrong, without Jackson's own text, which quotes the input and names classes. */
    private static String notJson(JsonProcessingException e) {
        return e.getLocation() == null
                ? "the message is not JSON"
                : "the message is not JSON: see line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private static String quote(@Nullable String text) {
        String known = text == null ? "" : text;
        return known.length() <= LONGEST_QUOTE ? known : known.substring(0, LONGEST_QUOTE) + "...";
    }
}
