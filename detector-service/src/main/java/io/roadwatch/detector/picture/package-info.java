/**
 * Full-resolution pictures of one frame: crops of groups, drawn boxes, JPEG.
 *
 * <p>In: a frame as {@link java.awt.image.BufferedImage}. Out: {@link io.roadwatch.contract.GroupImage}s and JPEG files.
 * Called by {@code pipeline}, and only when somebody needs a picture.
 */
@NullMarked
package io.roadwatch.detector.picture;

import org.jspecify.annotations.NullMarked;
