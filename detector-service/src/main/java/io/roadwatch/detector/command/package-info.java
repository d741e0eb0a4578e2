/**
 * What {@code ./roadwatch} does with a model outside of the service: detecting in pictures and clips, judging a model, fetching
 * one.
 *
 * <p>In: words of a command line, and the same settings as the service, from the environment. Out: files, and text for people.
 * A plain Java program: no server, no injection. Sees the stages that it uses, and nobody sees it.
 */
@NullMarked
package io.roadwatch.detector.command;

import org.jspecify.annotations.NullMarked;
