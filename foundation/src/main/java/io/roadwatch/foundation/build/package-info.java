/**
 * Says which build runs.
 *
 * <p>In: a file that the build of each service fills in. Out: {@code GET /q/info}, and a record for whoever wants to show it.
 */
@NullMarked
package io.roadwatch.foundation.build;

import org.jspecify.annotations.NullMarked;
