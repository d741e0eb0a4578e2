package io.roadwatch.detector.detect.input;

/** IEEE 754 numbers of 16 bits; the JDK converts them only from release 20 on. */
final class Half {

    private static final float LARGEST = 65_504;
    private static final float SMALLEST_NORMAL = 0x1p-14f;
    private static final float SMALLEST_STEP = 0x1p-24f;
    private static final int FLOAT_FRACTION_BITS = 23;
    private static final int FRACTION_BITS = 10;
    private static final int BIAS_DIFFERENCE = 127 - 15;

    private Half() {}

    /** @return the bits of the nearest number, ties to even; numbers beyond the range become the largest one */
    static short bits(float value) {
        int sign = Float.floatToRawIntBits(value) >>> 16 & 0x8000;
        float magnitude = Math.min(Math.abs(value), LARGEST);
        if (magnitude < SMALLEST_NORMAL) {
            return (short) (sign | (int) Math.rint(magnitude / SMALLEST_STEP)); // rounds up into the normal ones, too
        }
        int bits = Float.floatToRawIntBits(magnitude) - (BIAS_DIFFERENCE << FLOAT_FRACTION_BITS);
        int dropped = FLOAT_FRACTION_BITS - FRACTION_BITS;
        int tie = (1 << (dropped - 1)) - 1 + (bits >> dropped & 1);
        return (short) (sign | (bits + tie) >> dropped);
    }
}
