/** The others: programs in {@code benchmarks/peers}, run as what they are written in runs. */
@NullMarked
package io.roadwatch.benchmark.peer;

import org.jspecify.annotations.NullMarked;
