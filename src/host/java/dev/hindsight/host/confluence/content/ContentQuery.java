package dev.hindsight.host.confluence.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The part of CQL that looks for pages by label, space, type, title and the words of their text: comparisons with {@code =} and
 * {@code in}, for the text with {@code ~}, joined by {@code and}. What lies beyond is refused, never left out.
 */
public final class ContentQuery {

    private static final Set<String> FIELDS = Set.of("label", "space", "space.key", "type", "title");
    private static final Set<String> WORDS = Set.of("text", "sitesearch");
    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|[^\\s,()=\"']+";
    private static final Pattern VALUE = Pattern.compile(TEXT);
    private static final Pattern TERM = Pattern.compile(
            "\\s*([A-Za-z.]+)\\s*(?:(=|~)\\s*(" + TEXT + ")|in\\s*\\(([^)]*)\\))\\s*(and\\b|$)",
            Pattern.CASE_INSENSITIVE);

    private final List<Term> terms;

    private record Term(String field, List<String> values) {}

    private ContentQuery(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /** Throws a refusal with status 400 for what is no such query. */
    public static ContentQuery of(String cql) {
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(cql);
        int at = 0;
        do {
            if (!matcher.find(at) || matcher.start() != at) {
                throw refused(cql);
            }
            String field = matcher.group(1).toLowerCase(Locale.ROOT);
            boolean ofWords = "~".equals(matcher.group(2));
            if (!(ofWords ? WORDS : FIELDS).contains(field)) {
                throw new ContentRefusal(400, "No field exists with name: " + matcher.group(1));
            }
            String values = matcher.group(3) == null ? matcher.group(4) : matcher.group(3);
            terms.add(new Term(
                    field,
                    VALUE.matcher(values)
                            .results()
                            .map(value -> unquoted(value.group()))
                            .toList()));
            at = matcher.end();
        } while (!matcher.group(5).isEmpty());
        return new ContentQuery(terms);
    }

    /**
     * Current pages that all terms hold for, in the order of their spaces and titles.
     *
     * @param found whether a page is found by words
     */
    public List<StoredPage> pages(Site site, BiPredicate<StoredPage, String> found) {
        return site.spaces().all().stream()
                .flatMap(space -> site.tree().inSpace(space.key(), PageStatus.CURRENT).stream())
                .filter(page -> terms.stream().allMatch(term -> holds(site, page, term, found)))
                .toList();
    }

    private static boolean holds(Site site, StoredPage page, Term term, BiPredicate<StoredPage, String> found) {
        if (WORDS.contains(term.field())) {
            return term.values().stream().allMatch(words -> found.test(page, words));
        }
        Stream<String> actual = switch (term.field()) {
            case "label" -> site.labels().of(page.id()).stream();
            case "type" -> Stream.of("page");
            case "title" -> Stream.of(page.title());
            default -> Stream.of(page.spaceKey());
        };
        return actual.anyMatch(value -> term.values().stream().anyMatch(value::equalsIgnoreCase));
    }

    private static String unquoted(String text) {
        boolean quoted = text.startsWith("\"") || text.startsWith("'");
        return quoted ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
    }

    private static ContentRefusal refused(String cql) {
        return new ContentRefusal(400, "Could not parse cql : " + cql);
    }
}
