package io.roadwatch.simulator.scene;

/**
 * One road user.
 *
 * @param id as the request names it
 * @param className a COCO name, such as {@code car}
 */
public record SceneObject(int id, String className, Box box) {}
