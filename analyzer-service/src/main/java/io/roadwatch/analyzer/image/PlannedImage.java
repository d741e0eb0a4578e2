package io.roadwatch.analyzer.image;

import io.roadwatch.contract.GroupImage;

/**
 * A picture that the LLM is shown.
 *
 * @param origin what it was in the request
 * @param jpeg the file as it is sent, never changed
 * @param widthPx of that file, by its own header
 */
public record PlannedImage(GroupImage origin, byte[] jpeg, int widthPx, int heightPx) {}
