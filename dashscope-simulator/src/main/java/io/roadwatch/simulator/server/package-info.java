/**
 * The HTTP side: the vendor's paths, and {@code /simulator/...} to steer and to look.
 *
 * <p>In: HTTP requests. Out: answers in the vendor's form, or what a fault makes of them. Started by
 * {@link io.roadwatch.simulator.DashScopeSimulator}. Everything here runs on one event loop and nothing blocks it.
 */
@NullMarked
package io.roadwatch.simulator.server;

import org.jspecify.annotations.NullMarked;
