package dev.hindsight.host.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Makes text safe inside HTML and URLs. Not a template engine. */
public final class Html {

    private Html() {}

    /** For element content and quoted attribute values alike. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** A link with both parts escaped; any address that is not http, https or local leads nowhere. */
    public static String link(String address, String text) {
        boolean harmless = address.startsWith("http://")
                || address.startsWith("https://")
                || (address.startsWith("/") && !address.startsWith("//"));
        return "<a href=\"" + escape(harmless ? address : "#") + "\">" + escape(text) + "</a>";
    }

    /** For a part of a path or of a query. */
    public static String urlPart(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
