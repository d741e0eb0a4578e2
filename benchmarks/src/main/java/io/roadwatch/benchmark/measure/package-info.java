/** How is measured and reported: contenders by turns, medians with their spread, ratios with their targets. */
@NullMarked
package io.roadwatch.benchmark.measure;

import org.jspecify.annotations.NullMarked;
