package io.roadwatch.simulator.latency;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 800ms}, {@code 1.5s}, {@code 2m}. */
public final class DurationText {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)\\s*(ms|s|m)");

    private DurationText() {}

    /** @throws IllegalArgumentException naming the text that is not a duration */
    public static Duration parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'%s' is not a duration such as 800ms, 1.5s or 2m".formatted(text));
        }
        long unitNanos = switch (matcher.group(2)) {
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            default -> 60_000_000_000L;
        };
        return Duration.ofNanos(new BigDecimal(matcher.group(1))
                .multiply(BigDecimal.valueOf(unitNanos))
                .longValue());
    }

    /** Milliseconds below one second, else seconds. */
    public static String format(Duration duration) {
        BigDecimal millis = BigDecimal.valueOf(duration.toNanos(), 6).stripTrailingZeros();
        if (duration.abs().compareTo(Duration.ofSeconds(1)) < 0) {
            return millis.toPlainString() + "ms";
        }
        return BigDecimal.valueOf(duration.toNanos(), 9).stripTrailingZeros().toPlainString() + "s";
    }
}
