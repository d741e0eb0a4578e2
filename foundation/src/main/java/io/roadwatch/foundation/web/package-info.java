/**
 * What both services demand of web clients.
 *
 * <p>In: headers. Out: a decision. Called where a service meets the web.
 */
@NullMarked
package io.roadwatch.foundation.web;

import org.jspecify.annotations.NullMarked;
