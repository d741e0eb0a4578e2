package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.RiskLevel;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names under which models speak of levels. Words that only suggest a level, such as "critical", are not among them. */
final class LevelNames {

    private static final Map<String, RiskLevel> CHINESE = Map.of(
            "无", RiskLevel.NONE,
            "正常", RiskLevel.NONE,
            "低", RiskLevel.LOW,
            "中", RiskLevel.MEDIUM,
            "中等", RiskLevel.MEDIUM,
            "高", RiskLevel.HIGH);

    private LevelNames() {}

    /** Also reads {@code high risk}, {@code "HIGH"}, {@code 高风险} and {@code 中级}. */
    static Optional<RiskLevel> parse(String name) {
        if (name.length() > 32) {
            return Optional.empty();
        }
        String bare = name.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_\"'.。-]", "")
                .replaceFirst("(risklevel|risk|level|风险等级|风险|等级|级别|级)$", "");
        Optional<RiskLevel> chinese = Optional.ofNullable(CHINESE.get(bare));
        return chinese.isPresent() ? chinese : RiskLevel.parse(bare);
    }
}
