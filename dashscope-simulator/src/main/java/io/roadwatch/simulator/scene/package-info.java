/**
 * What the request says about the picture: objects and groups, from the data block in the prompt.
 *
 * <p>In: the texts of a chat request. Out: a {@link io.roadwatch.simulator.scene.Scene}. Called by {@code server}; judged by
 * {@code judge}.
 */
@NullMarked
package io.roadwatch.simulator.scene;

import org.jspecify.annotations.NullMarked;
