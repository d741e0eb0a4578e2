/**
 * What health checks both services have in common.
 *
 * <p>In: the JVM's view of itself. Out: checks below {@code /q/health}. What only one service knows is checked there.
 */
@NullMarked
package io.roadwatch.foundation.health;

import org.jspecify.annotations.NullMarked;
