/** Many analyses at a time: what the analyzer adds to the LLM's own time, and what they cost; against a gateway that only forwards. */
@NullMarked
package io.roadwatch.benchmark.load;

import org.jspecify.annotations.NullMarked;
