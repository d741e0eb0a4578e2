@org.jspecify.annotations.NullMarked
package io.roadwatch.analyzer.image;
