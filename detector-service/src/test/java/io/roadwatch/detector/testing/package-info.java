/** What tests of several packages share. */
package io.roadwatch.detector.testing;
