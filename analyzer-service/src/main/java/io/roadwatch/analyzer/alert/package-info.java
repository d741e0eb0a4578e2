/**
 * Remembers which dangers people are being shown, and for how much longer.
 *
 * <p>In: a {@link io.roadwatch.contract.Verdict}, the groups it is about, and the stream time at which it came. Out:
 * the {@link io.roadwatch.contract.Alert}s of that camera that count now, and which of them are news. Called by {@code intake}; {@code api} reads. Pure Java: no
 * thread, no timer of its own.
 */
@NullMarked
package io.roadwatch.analyzer.alert;

import org.jspecify.annotations.NullMarked;
