package io.roadwatch.analyzer.image;
import io.roadwatch.contract.GroupImage; import java.util.List; import java.util.Map;
public record ImagePlan(List<GroupImage> images, Map<String,Integer> dropped) { public boolean needsWork() { return false; } }
