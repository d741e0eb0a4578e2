/**
 * What the detector and the analyzer say to each other, as records that are correct or not in existence.
 *
 * <p>In: nothing. Out: JSON, whose exact form the snapshot tests of this module hold. Jackson annotations only: no
 * framework, no native code, so that a client can depend on this module alone.
 */
@NullMarked
package io.roadwatch.contract;

import org.jspecify.annotations.NullMarked;
