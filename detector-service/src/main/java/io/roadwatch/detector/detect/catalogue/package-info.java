/**
 * Where models come from: a file, an address, or a name of the small catalogue in this repository.
 *
 * <p>In: what {@code roadwatch.detect.model} says. Out: a {@link io.roadwatch.detector.detect.ModelSource} whose content is what
 * was asked for. What has to be fetched is fetched once, into a folder that any number of services may share. Called by {@code
 * detect} when the service starts, and by {@code command}.
 */
@NullMarked
package io.roadwatch.detector.detect.catalogue;

import org.jspecify.annotations.NullMarked;
