package io.roadwatch.analyzer.verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words for classes of road users, as they lie under {@code resources/verdict}: {@code word = class} a line, and {@code !
 * phrase} for phrases that hold such a word and speak of no road user ({@code bus stop}). An English word is found as a whole
 * word, also in the plural.
 *
 * <p>Only what is asserted counts: not what follows a denial or a condition in the same sentence ("no pedestrian", "未见行人",
 * "if a cyclist"), nor what is denied right behind it ("行人未见"). In doubt nothing is asserted.
 */
final class ClassWords {

    private static final Pattern SENTENCE_END =
            Pattern.compile("[。！!？?；;]|\\.(?=\\s|$)|但|(?<![a-z0-9])(?:but|however)(?![a-z0-9])");

    /** Nothing behind one of these is asserted, up to the end of the sentence. */
    private static final Pattern DENIAL = Pattern.compile(
            "(?<![a-z0-9])(?:no|not|without|none|never|neither|nor|nobody|absence|free of|if|in case|whether|unless|cannot)"
                    + "(?![a-z0-9])|n['’]t(?![a-z0-9])"
                    + "|无(?![法视序证信灯])|没有|没见|没看|未见|未发现|未看|未出现|未检测|未观察|未识别|不见|不存在|看不|并非|不是|缺少"
                    + "|若(?!干)|如果|如有|假如|是否|一旦|以免");

    /** Denies what stands right before it. */
    private static final Pattern DENIAL_BEHIND = Pattern.compile(
            "未见|未出现|未被|不存在|不可见|没有|(?:[:：]\\s?(?:无|none|no(?![a-z])|0))|absent|not (?:visible|present|seen|detected)");

    private static final int REACH_BEHIND = 16;

    private final Map<String, Kin> kinByWord;
    private final Pattern anyWord;
    private final Pattern anyOtherPhrase;

    private ClassWords(Map<String, Kin> kinByWord, List<String> otherPhrases) {
        this.kinByWord = kinByWord;
        this.anyWord = anyOf(List.copyOf(kinByWord.keySet()));
        this.anyOtherPhrase = anyOf(otherPhrases);
    }

    static ClassWords load() {
        Map<String, Kin> kinByWord = new HashMap<>();
        List<String> otherPhrases = new ArrayList<>();
        for (String line : WordList.lines("class-words-v1.txt")) {
            if (line.startsWith("!")) {
                otherPhrases.add(WordList.normal(line.substring(1).strip()));
                continue;
            }
            String[] sides = line.split("=");
            Set<Kin> kin = Kin.of(sides[sides.length - 1].strip());
            if (sides.length != 2 || kin.size() != 1) {
                throw new IllegalStateException("a line of class words is not 'word = class': " + line);
            }
            kinByWord.put(WordList.normal(sides[0].strip()), kin.iterator().next());
        }
        return new ClassWords(kinByWord, otherPhrases);
    }

    /** The words of a text that assert a road user of one of these kins, in order. */
    Set<String> asserted(String text, Set<Kin> kins) {
        if (kins.isEmpty()) {
            return Set.of();
        }
        Set<String> words = new LinkedHashSet<>();
        for (String sentence : SENTENCE_END.split(WordList.normal(text))) {
            addAsserted(anyOtherPhrase.matcher(sentence).replaceAll(" "), kins, words);
        }
        return Collections.unmodifiableSet(words);
    }

    private void addAsserted(String sentence, Set<Kin> kins, Set<String> words) {
        Matcher denial = DENIAL.matcher(sentence);
        int denied = denial.find() ? denial.start() : sentence.length();
        Matcher word = anyWord.matcher(sentence);
        while (word.find() && word.start() < denied) {
            String found = wordOf(word);
            if (kins.contains(kinByWord.get(found)) && !deniedBehind(sentence, word.end())) {
                words.add(found);
            }
        }
    }

    private static boolean deniedBehind(String sentence, int end) {
        int reach = Math.min(sentence.length(), end + REACH_BEHIND);
        return DENIAL_BEHIND.matcher(sentence).region(end, reach).find();
    }

    /** The longest first: of two words that begin alike, the more special one is meant. */
    private static Pattern anyOf(List<String> normalWords) {
        List<String> words = normalWords.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return Pattern.compile("(?<![a-z0-9])(?<english>%s)(?:e?s)?(?![a-z0-9])|(?<chinese>%s)"
                .formatted(anyOfThese(words, true), anyOfThese(words, false)));
    }

    private static String anyOfThese(List<String> words, boolean english) {
        return words.stream()
                .filter(word -> word.charAt(0) < 128 == english)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static String wordOf(Matcher found) {
        String english = found.group("english");
        return english != null ? english : found.group("chinese");
    }
}
