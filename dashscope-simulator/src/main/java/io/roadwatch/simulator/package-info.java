/**
 * A stand-in for Alibaba Cloud DashScope: speaks its OpenAI-compatible chat API, answers with verdicts that follow from the
 * boxes in the request, and can be made to fail in every way the vendor fails.
 *
 * <p>It is not the vendor and says so: in a header of every answer, in every description, and in its start-up line. Run as a
 * process by {@link io.roadwatch.simulator.Main}, or inside a test by {@link io.roadwatch.simulator.DashScopeSimulator}.
 */
@NullMarked
package io.roadwatch.simulator;

import org.jspecify.annotations.NullMarked;
