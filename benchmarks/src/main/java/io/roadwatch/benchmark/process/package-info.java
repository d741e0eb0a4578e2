/** A service as a process: how soon it is ready, and how much memory it holds. */
@NullMarked
package io.roadwatch.benchmark.process;

import org.jspecify.annotations.NullMarked;
