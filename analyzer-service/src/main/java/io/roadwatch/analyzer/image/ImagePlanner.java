package io.roadwatch.analyzer.image;
import io.roadwatch.contract.AnalysisRequest; import java.util.Map; import java.util.Optional;
@jakarta.inject.Singleton
public class ImagePlanner {
  public ImageLimits limits() { return new ImageLimits(8, 1280, 8 << 20); }
  public ImagePlan plan(AnalysisRequest r, ImageLimits l) { return new ImagePlan(r.images(), Map.of()); }
  public ImagePlan shrink(ImagePlan p) { return p; }
  public Optional<ImagePlan> smaller(ImagePlan p) { return Optional.empty(); }
}
