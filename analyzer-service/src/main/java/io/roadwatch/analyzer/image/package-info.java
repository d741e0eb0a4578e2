/**
 * Which pictures of a request the LLM is shown, and how large.
 *
 * <p>In: an {@link io.roadwatch.contract.AnalysisRequest} and limits. Out: an {@link io.roadwatch.analyzer.image.ImagePlan}, in
 * which every picture that is left out has its reason. Called by {@code intake}; read by {@code prompt}. Looks at headers only,
 * but for pictures that must be made smaller: that is work for a thread that may block.
 */
@NullMarked
package io.roadwatch.analyzer.image;

import org.jspecify.annotations.NullMarked;
