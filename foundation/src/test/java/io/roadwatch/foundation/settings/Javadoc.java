package io.roadwatch.foundation.settings;

import io.smallrye.config.common.utils.StringUtil;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of our sources, in Markdown. */
final class Javadoc {

    private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^}]+)}");
    private static final Pattern OWN_MEMBER = Pattern.compile("\\{@link #(\\w+)\\(\\)}");
    private static final Pattern PAGE = Pattern.compile("docs/(\\w+\\.md)(#[\\w-]+)?");

    private Javadoc() {}

    static String markdown(String comment) {
        String text = comment.strip()
                .replaceAll("\\s*<p>\\s*", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("</?code>", "`");
        text = OWN_MEMBER.matcher(text).replaceAll(link -> "`" + StringUtil.skewer(link.group(1)) + "`");
        text = CODE.matcher(text).replaceAll(code -> Matcher.quoteReplacement("`" + code.group(1) + "`"));
        return PAGE.matcher(text).replaceAll("[$1]($1$2)").replace("($1null)", "($1)");
    }
}
