/**
 * Shows pictures to people: {@code snapshot.jpg} and {@code live.mjpeg}.
 *
 * <p>In: HTTP requests, and the pictures of a {@link io.roadwatch.detector.publish.FrameResult}. Out: JPEG files, made once for
 * all who want the same and only while somebody does. Called by {@code publish}; a slow viewer never holds up anybody.
 */
@NullMarked
package io.roadwatch.detector.publish.view;

import org.jspecify.annotations.NullMarked;
