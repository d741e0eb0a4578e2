/**
 * The way out to HTTP sources. FFmpeg follows redirects, and playlists name further hosts: so it is told to ask a forward proxy
 * in this process, which looks names up once, asks the {@link io.roadwatch.foundation.net.HostPolicy}, and connects to exactly
 * the address that was allowed.
 *
 * <p>In: connections of FFmpeg from this machine. Out: connections to allowed hosts. Called by whoever opens sources, who needs
 * {@link io.roadwatch.detector.egress.EgressProxy#location()} alone.
 */
@NullMarked
package io.roadwatch.detector.egress;

import org.jspecify.annotations.NullMarked;
