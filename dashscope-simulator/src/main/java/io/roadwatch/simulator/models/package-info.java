/**
 * Which models are there, and who may not use them.
 *
 * <p>In: names of models and who is denied them, from the start or as JSON over HTTP. Out: the vendor's 404 or 403 for a call, and
 * the list of models. Called by {@code server}.
 */
@NullMarked
package io.roadwatch.simulator.models;

import org.jspecify.annotations.NullMarked;
