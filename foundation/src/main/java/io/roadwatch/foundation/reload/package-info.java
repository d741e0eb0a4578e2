/**
 * Files that may change while a service runs.
 *
 * <p>In: a file or a folder, and how to read it. Out: the value of the last reading that was in order. Whoever owns a value
 * says when to look, on a thread that may block.
 */
@NullMarked
package io.roadwatch.foundation.reload;

import org.jspecify.annotations.NullMarked;
