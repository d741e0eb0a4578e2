/**
 * Every metric name of this service, and how it is recorded. Called by every stage.
 */
@NullMarked
package io.roadwatch.detector.observe;

import org.jspecify.annotations.NullMarked;
