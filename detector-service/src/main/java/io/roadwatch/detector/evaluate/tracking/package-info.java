/**
 * Measures the tracker: the figures that the field compares trackers by, synthetic scenes whose truth is known, and files of
 * the MOTChallenge for footage of one's own. Pure Java.
 *
 * <p>In: truth and tracks. Out: MOTA, MOTP, IDF1 and what they are made of, as text. Called from the command line.
 */
@NullMarked
package io.roadwatch.detector.evaluate.tracking;

import org.jspecify.annotations.NullMarked;
