/**
 * Gives different scenes different verdicts, by rules that a person can check with a ruler.
 *
 * <p>In: a {@link io.roadwatch.simulator.scene.Scene}. Out: the JSON text that the model is asked for, every description
 * marked as simulated. Called by {@code server}. Pure Java but for the JSON writer; the same scene always gets the same
 * answer. The rules are a demonstration: they know boxes, not motion, and say nothing about real danger.
 */
@NullMarked
package io.roadwatch.simulator.judge;

import org.jspecify.annotations.NullMarked;
