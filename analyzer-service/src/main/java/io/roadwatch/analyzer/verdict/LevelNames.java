package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.RiskLevel;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names under which models speak of levels. Words that only suggest a level, such as "critical", are not among them. */
final class LevelNames {

    private static final int LONGEST = 32;

    private static final Map<String, RiskLevel> CHINESE = Map.of(
            "无", RiskLevel.NONE,
            "正常", RiskLevel.NONE,
            "低", RiskLevel.LOW,
            "中", RiskLevel.MEDIUM,
            "中等", RiskLevel.MEDIUM,
            "高", RiskLevel.HIGH);

    /** What stands in a level's place where a model says that it cannot tell. */
    private static final Set<String> ABSTENTIONS = Set.of(
            "unknown",
            "uncertain",
            "unclear",
            "unsure",
            "undetermined",
            "indeterminate",
            "cannottell",
            "canttell",
            "cannotjudge",
            "cannotdetermine",
            "insufficientevidence",
            "未知",
            "不明",
            "不确定",
            "不清楚",
            "无法判断",
            "无法确定",
            "无法评估",
            "难以判断",
            "证据不足");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s_\"'’.。-]");
    private static final Pattern SUFFIX = Pattern.compile("(risklevel|risk|level|风险等级|风险|等级|级别|级)$");

    private LevelNames() {}

    /** Also reads {@code high risk}, {@code "HIGH"}, {@code 高风险} and {@code 中级}. */
    static Optional<RiskLevel> parse(String name) {
        String bare = bare(name);
        Optional<RiskLevel> chinese = Optional.ofNullable(CHINESE.get(bare));
        return chinese.isPresent() ? chinese : RiskLevel.parse(bare);
    }

    /** Whether this says that the level cannot be told: {@code unknown}, {@code cannot tell}, {@code 无法判断}. */
    static boolean abstains(String name) {
        return ABSTENTIONS.contains(bare(name));
    }

    private static String bare(String name) {
        if (name.length() > LONGEST) {
            return "";
        }
        String letters = SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        return SUFFIX.matcher(letters).replaceFirst("");
    }
}
