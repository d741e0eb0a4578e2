/**
 * What becomes of log lines: fields for machines, repetitions that are held back, levels that are changed while a service runs.
 *
 * <p>In: every line of a service, its configuration, and requests to change a level. Out: the same lines, fewer of them, with
 * fields. No code that logs knows of this package.
 */
@NullMarked
package io.roadwatch.foundation.log;

import org.jspecify.annotations.NullMarked;
