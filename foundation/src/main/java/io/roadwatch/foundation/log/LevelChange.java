package io.roadwatch.foundation.log;

import java.time.Instant;

/**
 * A category that writes more, or less, than configured.
 *
 * @param level {@code error}, {@code warn}, {@code info} or {@code debug}
 * @param until when the configured level comes back
 */
public record LevelChange(String category, String level, Instant until) {}
