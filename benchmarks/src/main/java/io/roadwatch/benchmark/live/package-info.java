/** Live cameras: how many a machine can take, and how their cost grows. */
@NullMarked
package io.roadwatch.benchmark.live;

import org.jspecify.annotations.NullMarked;
