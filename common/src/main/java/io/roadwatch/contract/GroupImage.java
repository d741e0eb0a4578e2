package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The picture of one group, cut from the very frame in which it was found.
 *
 * @param groupIndex the group's number in its frame, from 1
 * @param bbox the part of the frame that is shown, margin included, in source-frame pixels
 * @param jpeg JPEG file, never changed after construction; base64 on the wire
 */
public record GroupImage(
        int groupIndex,
        BoundingBox bbox,
        @JsonProperty("imageWidth") int widthPx,
        @JsonProperty("imageHeight") int heightPx,
        @JsonProperty("imageBase64") byte[] jpeg) {

    public GroupImage {
        Require.atLeast("groupIndex", 1, groupIndex);
        Require.atLeast("imageWidth", 1, widthPx);
        Require.atLeast("imageHeight", 1, heightPx);
        Require.atLeast("bytes of imageBase64", 1, jpeg.length);
    }
}
