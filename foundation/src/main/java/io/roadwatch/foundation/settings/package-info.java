/**
 * Which keys there are, so that one that is misspelt stops the start instead of being passed over.
 *
 * <p>In: the keys of both services, from files that a test writes out of their {@code @ConfigMapping} interfaces, and where the
 * configuration of this service comes from. Out: a sentence for each key that nobody knows. The services do nothing for it.
 */
@NullMarked
package io.roadwatch.foundation.settings;

import org.jspecify.annotations.NullMarked;
