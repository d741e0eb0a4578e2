package io.roadwatch.detector.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Many changes at once. Items are read one by one, so that a bad one spoils no other.
 *
 * @param declare declarations, each with its {@code cameraId}
 * @param remove camera ids; removed after the declarations
 */
record StreamBatch(
        @Schema(type = SchemaType.ARRAY, implementation = StreamDeclaration.class) @Nullable
        List<JsonNode> declare,

        @Schema(type = SchemaType.ARRAY, implementation = String.class) @Nullable
        List<JsonNode> remove)
        implements RequestBody {

    static final int MOST_ITEMS = 1_000;

    List<JsonNode> declarations() {
        return declare == null ? List.of() : declare;
    }

    List<JsonNode> removals() {
        return remove == null ? List.of() : remove;
    }

    void requireBounds() {
        int items = declarations().size() + removals().size();
        if (items == 0 || items > MOST_ITEMS) {
            throw ProblemType.INVALID_BATCH.because(
                    "A batch declares and removes 1 to %d streams altogether.".formatted(MOST_ITEMS));
        }
    }

    @Override
    public String toString() { // addresses may hold passwords
        return "StreamBatch[declare=%d, remove=%d]"
                .formatted(declarations().size(), removals().size());
    }
}
