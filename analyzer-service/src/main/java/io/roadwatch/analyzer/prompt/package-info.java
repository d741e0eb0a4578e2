/**
 * Says to the LLM what is to be judged.
 *
 * <p>In: an {@link io.roadwatch.contract.AnalysisRequest}. Out: a {@link io.roadwatch.analyzer.prompt.Prompt}, free of any
 * vendor's wire format. Called by {@code intake}.
 */
@NullMarked
package io.roadwatch.analyzer.prompt;

import org.jspecify.annotations.NullMarked;
