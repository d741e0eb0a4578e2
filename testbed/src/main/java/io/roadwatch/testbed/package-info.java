/**
 * The packaged services, started as users start them, and the real parts around them. System tests and benchmarks stand on it;
 * nothing of it is shipped.
 */
@NullMarked
package io.roadwatch.testbed;

import org.jspecify.annotations.NullMarked;
