/**
 * The packaged services, as users start them, with real parts around them: real footage and models, a real Prometheus, a real
 * RTSP camera, a real browser. What a machine lacks is skipped and says so; in CI it is a failure.
 */
@NullMarked
package io.roadwatch.system;

import org.jspecify.annotations.NullMarked;
