/**
 * What the analyzer shows and how it says no.
 *
 * <p>In: the state of {@code llm} and {@code alert}, bodies of analyses, and every exception that leaves a resource. Out: REST
 * resources for readers, the requests that {@code intake} takes, the readiness check, and RFC 9457 problems.
 */
@NullMarked
package io.roadwatch.analyzer.api;

import org.jspecify.annotations.NullMarked;
