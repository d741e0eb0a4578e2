/** Clips of a shape that a benchmark asks for, made of one that is there. */
@NullMarked
package io.roadwatch.benchmark.clip;

import org.jspecify.annotations.NullMarked;
