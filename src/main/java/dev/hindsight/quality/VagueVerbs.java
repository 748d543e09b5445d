package dev.hindsight.quality;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Verbs that promise an effort instead of a change, in English and German, where a remedy begins with one. In German the verb
 * may also stand at the end of the first clause, as in "die Absprachen verbessern".
 */
final class VagueVerbs {

    private static final List<List<String>> VAGUE = phrases("""
            improve, enhance, optimize, optimise, strengthen, ensure, make sure, consider, review, try, strive, remember, take care
            pay attention, pay more attention, be careful, be more careful, be more cautious, be more attentive, be better, be aware, be mindful, keep in mind, raise awareness
            think about, think of, look into, look at, focus on, check if, check whether, investigate, evaluate, discuss, explore
            communicate better, communicate more

            verbessern, verbesserung, optimieren, optimierung, sicherstellen, pr\u00fcfen, \u00fcberpr\u00fcfen, versuchen, \u00fcberlegen
            \u00fcberdenken, ber\u00fccksichtigen, beachten, achten, darauf achten, sensibilisieren, sensibilisierung, besser aufpassen
            mehr aufpassen, mehr sorgfalt, mehr aufmerksamkeit, vorsichtiger, sorgf\u00e4ltiger, besser kommunizieren
            besser abstimmen, evaluieren, diskutieren, untersuchen, im blick behalten
            """);

    /** Without those that are as often said of a step that is concrete enough: "Zeilenzahlen vor dem Umschalten pr\u00fcfen". */
    private static final Set<String> VAGUE_AT_THE_END = Set.of(
            "verbessern",
            "optimieren",
            "sensibilisieren",
            "achten",
            "beachten",
            "aufpassen",
            "sicherstellen",
            "\u00fcberdenken",
            "\u00fcberlegen",
            "ber\u00fccksichtigen",
            "st\u00e4rken");

    /** What may stand before, and changes nothing. */
    private static final List<List<String>> BEFORE = phrases("""
            we, we will, we should, we must, we need to, we have to, please, always, next time, in future, in the future
            going forward, from now on, let's
            wir, wir werden, wir sollten, wir m\u00fcssen, wir wollen, bitte, immer, stets, k\u00fcnftig, zuk\u00fcnftig, in zukunft
            beim n\u00e4chsten mal, von nun an, ab jetzt
            """);

    /** After these the word before is a noun: "Review by a second person", "Pr\u00fcfen der Zeilen automatisieren". */
    private static final Set<String> AFTER_NOUNS = Set.of(
            "of", "by", "board", "block", "meeting", "durch", "von", "vom", "mit", "der", "des", "im", "vor", "nach",
            "bei", "als");

    private static final Set<String> NOUNS_TOO =
            Set.of("review", "try", "pr\u00fcfen", "\u00fcberpr\u00fcfen", "untersuchen");

    /** With these a German clause says who or what does it, by what means, or what for. */
    private static final Set<String> CONCRETE = Set.of(
            "soll",
            "sollen",
            "muss",
            "m\u00fcssen",
            "kann",
            "wird",
            "l\u00e4sst",
            "zu",
            "um",
            "durch",
            "mit",
            "per",
            "mittels");

    private VagueVerbs() {}

    private static List<List<String>> phrases(String lines) {
        return Stream.of(lines.strip().split("[,\\n]+\\s*"))
                .map(phrase -> List.of(phrase.split(" ")))
                .sorted((one, other) -> other.size() - one.size())
                .toList();
    }

    /** The vague words that a remedy begins with, as its author wrote them; empty when there are none. */
    static Optional<String> at(String remedy) {
        String line = Normalizer.normalize(remedy, Normalizer.Form.NFC)
                .lines()
                .findFirst()
                .orElse("");
        List<String> words = new ArrayList<>(Arrays.asList(line.split("[\\s\\p{Z}]+")));
        words.removeIf(word -> bare(word).isEmpty());
        List<String> rest = words.subList(before(words), words.size());
        return begin(rest, VAGUE)
                .filter(phrase -> !isNoun(phrase, rest))
                .map(phrase -> text(rest.subList(0, phrase.size())))
                .or(() -> atTheEnd(firstClause(rest)));
    }

    private static int before(List<String> words) {
        int count = 0;
        Optional<List<String>> found = begin(words, BEFORE);
        while (found.isPresent()) {
            count += found.get().size();
            found = begin(words.subList(count, words.size()), BEFORE);
        }
        return count;
    }

    /** The longest of some phrases that words begin with. */
    private static Optional<List<String>> begin(List<String> words, List<List<String>> phrases) {
        return phrases.stream()
                .filter(phrase -> phrase.size() <= words.size())
                .filter(phrase -> phrase.equals(words.subList(0, phrase.size()).stream()
                        .map(VagueVerbs::lower)
                        .toList()))
                .findFirst();
    }

    private static boolean isNoun(List<String> phrase, List<String> words) {
        return NOUNS_TOO.contains(phrase.get(0))
                && words.size() > 1
                && !endsClause(words.get(0))
                && AFTER_NOUNS.contains(lower(words.get(1)));
    }

    private static List<String> firstClause(List<String> words) {
        List<String> clause = new ArrayList<>();
        for (String word : words) {
            clause.add(word);
            if (endsClause(word)) {
                break;
            }
        }
        return clause;
    }

    private static boolean endsClause(String word) {
        return ",;:.!?".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    /** A German verb is not written with a capital, other than the noun that is made of it. */
    private static Optional<String> atTheEnd(List<String> clause) {
        return clause.stream().map(VagueVerbs::lower).anyMatch(CONCRETE::contains)
                ? Optional.empty()
                : clause.stream()
                        .skip(Math.max(0, clause.size() - 1))
                        .map(VagueVerbs::bare)
                        .filter(VAGUE_AT_THE_END::contains)
                        .findFirst();
    }

    private static String text(List<String> words) {
        return bare(String.join(" ", words));
    }

    private static String lower(String word) {
        return bare(word).toLowerCase(Locale.ROOT);
    }

    /** A word without bullets, quotes and what else stands around it. */
    private static String bare(String word) {
        return word.replaceAll("^[^\\p{L}]+|[^\\p{L}\\p{N}]+$", "");
    }
}
