/**
 * What a camera is, and which streams should run.
 *
 * <p>In: what users declare over REST, WebSocket or configuration. Out: {@link io.roadwatch.detector.source.StreamSpec}s that
 * are valid and allowed. Called by {@code api} and {@code publish}; {@code pipeline} makes the desired state true.
 */
@NullMarked
package io.roadwatch.detector.source;

import org.jspecify.annotations.NullMarked;
