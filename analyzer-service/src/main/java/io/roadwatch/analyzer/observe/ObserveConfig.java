package io.roadwatch.analyzer.observe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;

/** How many label values metrics may have. */
@ConfigMapping(prefix = "roadwatch.observe")
public interface ObserveConfig {

    /** Cameras that get series of their own. Those that come later share the label {@code other}. */
    @WithDefault("200")
    @Min(1)
    @Max(10_000)
    int maxCameras();

    /**
     * Dangers that are counted by name, more specific ones first: a risk type counts as the first of these that it contains,
     * else as {@code other}. Words of the language in which the LLM answers.
     */
    @WithDefault("逆行,闯红灯,驶入人行道,横穿,追尾,碰撞,冲突,超速,违规变道,车距过近,跟车过近,缓慢行驶,排队,拥堵")
    List<String> riskTypes();
}
