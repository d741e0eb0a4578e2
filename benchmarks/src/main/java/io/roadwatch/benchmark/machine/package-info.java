/** What the machine is and what its processes use. */
@NullMarked
package io.roadwatch.benchmark.machine;

import org.jspecify.annotations.NullMarked;
