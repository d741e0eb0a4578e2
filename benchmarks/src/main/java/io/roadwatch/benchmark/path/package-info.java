/** The way of a frame through the detector: against the bare runtime, and against the ways others take. */
@NullMarked
package io.roadwatch.benchmark.path;

import org.jspecify.annotations.NullMarked;
