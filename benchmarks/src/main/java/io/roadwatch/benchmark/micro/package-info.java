/** The hot pieces one by one, measured by JMH in JVMs of their own. */
@NullMarked
package io.roadwatch.benchmark.micro;

import org.jspecify.annotations.NullMarked;
