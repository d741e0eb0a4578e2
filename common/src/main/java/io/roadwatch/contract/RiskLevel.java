package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** How dangerous a group of road users is, from {@link #NONE} (normal traffic) to {@link #HIGH} (a clear dangerous act). */
public enum RiskLevel {
    NONE("gray"),
    LOW("yellow"),
    MEDIUM("orange"),
    HIGH("blue");

    private final String colour;

    RiskLevel(String colour) {
        this.colour = colour;
    }

    /** The name that clients of the old system know: {@code none}, {@code low}, {@code medium}, {@code high}. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The colour that clients of the old system draw this level in. */
    public String colour() {
        return colour;
    }

    @JsonCreator
    static RiskLevel fromWire(String name) {
        return parse(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "risk level is one of none, low, medium, high, got '%s'".formatted(name)));
    }

    /** The level of that name, whatever its case; empty for any other text. */
    public static Optional<RiskLevel> parse(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "none" -> Optional.of(NONE);
            case "low" -> Optional.of(LOW);
            case "medium" -> Optional.of(MEDIUM);
            case "high" -> Optional.of(HIGH);
            default -> Optional.empty();
        };
    }

    /**
     * The level for an answer that names none.
     *
     * @param confidence 0..1
     */
    public static RiskLevel fromConfidence(double confidence) {
        if (confidence >= 0.80) {
            return HIGH;
        }
        if (confidence >= 0.65) {
            return MEDIUM;
        }
        return confidence >= 0.45 ? LOW : NONE;
    }

    /** The more dangerous of two levels. */
    public static RiskLevel max(RiskLevel a, RiskLevel b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
