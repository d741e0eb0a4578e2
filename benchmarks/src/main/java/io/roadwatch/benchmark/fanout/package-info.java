/** One result to many subscribers: the detector's WebSocket, against that of Node. */
@NullMarked
package io.roadwatch.benchmark.fanout;

import org.jspecify.annotations.NullMarked;
