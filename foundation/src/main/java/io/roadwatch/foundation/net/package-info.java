/**
 * Which hosts a service may connect to on behalf of somebody else, and in which one spelling a host is checked.
 *
 * <p>In: host names, addresses and lists of both, as people write them. Out: the addresses that may be connected to, or a
 * refusal. Called right before a connection is made to a place that a user or a configuration named.
 */
@NullMarked
package io.roadwatch.foundation.net;

import org.jspecify.annotations.NullMarked;
