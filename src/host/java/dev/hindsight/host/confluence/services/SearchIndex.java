package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.plugins.index.api.Extractor2;
import dev.hindsight.host.confluence.content.StorageFormat;
import dev.hindsight.host.confluence.content.StoredPage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The words by which pages are found: those of title and text, without macro parameters, and those that plugins add. It is never
 * behind. Shared by all threads; what plugins add is replaced as a whole.
 */
public final class SearchIndex {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final PlatformPages pages;
    private volatile List<Extractor2> extractors = List.of();

    public SearchIndex(PlatformPages pages) {
        this.pages = pages;
    }

    public void extendBy(List<Extractor2> added) {
        extractors = List.copyOf(added);
    }

    /** Whether all words of a text are among those of a page. */
    public boolean holds(StoredPage page, String text) {
        return words(text(page)).containsAll(words(text));
    }

    private String text(StoredPage stored) {
        Page page = pages.page(stored);
        return Stream.concat(
                        Stream.of(stored.title(), ownText(stored.body())),
                        extractors.stream().map(extractor -> extractor.extractText(page)))
                .collect(Collectors.joining("\n"));
    }

    /** Without the parameters of macros; empty where the markup is broken. */
    private static String ownText(String body) {
        StringBuilder text = new StringBuilder();
        int parameters = 0;
        try {
            XMLStreamReader in = StorageFormat.reader(body);
            while (in.hasNext()) {
                in.next();
                if (in.isStartElement() && (parameters > 0 || in.getLocalName().equals("parameter"))) {
                    parameters++;
                } else if (in.isEndElement() && parameters > 0) {
                    parameters--;
                } else if (in.isCharacters() && parameters == 0) {
                    text.append(in.getText()).append(' ');
                }
            }
            return text.toString();
        } catch (XMLStreamException e) {
            return "";
        }
    }

    private static Set<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
