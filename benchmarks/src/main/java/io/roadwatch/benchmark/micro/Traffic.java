package io.roadwatch.benchmark.micro;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Cars on a Full HD picture, the same ones in every run, which drive a little from frame to frame. */
public final class Traffic {

    public static final int WIDTH_PX = 1_920;
    public static final int HEIGHT_PX = 1_080;

    private static final int LARGEST_PX = 120;

    private Traffic() {}

    /** @param frame from 0; objects are in the same order in every frame */
    public static List<Detection> ofFrame(int count, int frame) {
        Random random = new Random(count);
        List<Detection> objects = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            float sidePx = 20 + random.nextInt(LARGEST_PX - 20);
            float leftPx = random.nextInt(WIDTH_PX - 2 * LARGEST_PX) + frame % 20 * (random.nextFloat() * 6 - 3);
            float topPx = random.nextInt(HEIGHT_PX - 2 * LARGEST_PX) + frame % 20 * (random.nextFloat() * 6 - 3);
            BoundingBox box = new BoundingBox(
                    Math.max(0, leftPx),
                    Math.max(0, topPx),
                    Math.max(0, leftPx) + sidePx,
                    Math.max(0, topPx) + 0.7f * sidePx);
            objects.add(new Detection("car", 0.4f + 0.5f * random.nextFloat(), box));
        }
        return objects;
    }
}
