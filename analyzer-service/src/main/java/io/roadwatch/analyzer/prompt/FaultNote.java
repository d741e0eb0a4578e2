package io.roadwatch.analyzer.prompt;

import java.util.List;
import java.util.OptionalInt;

/**
 * Something that is wrong with an answer, still without words.
 *
 * @param key which text of {@code faults-v3} says it
 * @param group that it is about; empty where it is about none
 * @param values from the answer, so not to be trusted
 */
public record FaultNote(String key, OptionalInt group, List<String> values) {}
