/**
 * Every metric name and every span of this service, and how they are recorded. Called by every stage.
 */
@NullMarked
package io.roadwatch.detector.observe;

import org.jspecify.annotations.NullMarked;
