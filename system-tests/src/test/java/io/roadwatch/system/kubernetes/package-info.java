/**
 * What kustomize makes of {@code k8s/}, checked without a cluster: against the API's own models, strictly, and against the rules of this
 * project. {@code kubectl} builds it; where that is missing the tests are skipped and say so.
 */
@NullMarked
package io.roadwatch.system.kubernetes;

import org.jspecify.annotations.NullMarked;
