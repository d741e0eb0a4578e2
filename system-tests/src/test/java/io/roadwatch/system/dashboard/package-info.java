/**
 * The Grafana dashboards as code: what is shown comes in, the files of {@code deployment/grafana/dashboards} go out. A test
 * compares the files with this; {@code -Droadwatch.dashboards.write=true} writes them. Code, because ids, positions and units
 * of some sixty panels follow rules that a reader of JSON could not check.
 */
@NullMarked
package io.roadwatch.system.dashboard;

import org.jspecify.annotations.NullMarked;
