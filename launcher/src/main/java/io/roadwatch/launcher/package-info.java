/**
 * What {@code ./roadwatch} runs once it has found a JDK: starts the services on this machine, waits until they are ready, prints
 * a line per alert, and ends them all.
 *
 * <p>In: the command line and the environment. Out: processes, lines in the terminal, an exit code. Processes are started and
 * ended here and not in the shell, so that none is left behind and every error is a sentence that a test can hold.
 */
@NullMarked
package io.roadwatch.launcher;

import org.jspecify.annotations.NullMarked;
