package io.roadwatch.analyzer.image;

import java.util.Locale;

/** Why a picture is not shown. */
public enum ImageDrop {
    /** No JPEG file, or a broken one. */
    NOT_A_JPEG,
    /** A side of 10 px or less, which the vendor refuses. */
    TOO_SMALL,
    /** More than 200 times as long as wide, which the vendor refuses. */
    TOO_NARROW,
    /** There are pictures of groups that are more worth a look. */
    TOO_MANY,
    /** It cannot be made small enough, or is too large to be unpacked. */
    TOO_LARGE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
