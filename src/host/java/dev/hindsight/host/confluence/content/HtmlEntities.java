package dev.hindsight.host.confluence.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringEscapeUtils;

/** HTML's named entities in storage format, which is XML without a DTD. Leaves CDATA sections alone. */
public final class HtmlEntities {

    private static final Pattern CDATA_OR_ENTITY =
            Pattern.compile("<!\\[CDATA\\[.*?]]>|&([A-Za-z][A-Za-z0-9]*);", Pattern.DOTALL);

    private HtmlEntities() {}

    /** The same markup with characters in place of named entities, except the five that XML knows. */
    @SuppressWarnings("deprecation") // commons-text is not on the class path
    public static String resolve(String storage) {
        Matcher matcher = CDATA_OR_ENTITY.matcher(storage);
        StringBuilder resolved = new StringBuilder(storage.length());
        while (matcher.find()) {
            String found = matcher.group();
            boolean keep = matcher.group(1) == null || found.matches("&(amp|lt|gt|quot|apos);");
            matcher.appendReplacement(
                    resolved, Matcher.quoteReplacement(keep ? found : StringEscapeUtils.unescapeHtml4(found)));
        }
        return matcher.appendTail(resolved).toString();
    }
}
