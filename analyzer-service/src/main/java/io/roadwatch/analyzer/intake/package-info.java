/**
 * Takes an analysis from request to result: prompt, LLM, verdict, alerts, published and counted.
 *
 * <p>In: {@code POST /api/v1/analyses}. Out: an {@link io.roadwatch.contract.AnalysisResult}, or an {@link
 * io.roadwatch.analyzer.intake.AnalysisException} that {@code api} turns into a problem. Nothing here blocks.
 */
@NullMarked
package io.roadwatch.analyzer.intake;

import org.jspecify.annotations.NullMarked;
