package dev.hindsight.acceptance;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All that a reader can get of the findings of a page, of which the last one is looked for by the key of its block. */
record ReaderOutputs(Wiki author, PublishedPage page) {

    /** Every output of the page by name, as a reader gets it. */
    Map<String, Function<Client, String>> all() {
        Map<String, Function<Client, String>> outputs = new LinkedHashMap<>();
        String base = "/rest/hindsight/1.0/";
        for (String type : List.of("page", "pdf", "word", "html_export", "email", "feed")) {
            outputs.put(type, reader -> content(reader, type.equals("page") ? "display" : type));
        }
        outputs.put("progress", text(base + "pages/" + page.id() + "/progress"));
        outputs.put("csv-of-page", text(base + "export?pageId=" + page.id()));
        outputs.put(
                "csv-of-space", reader -> ofPage(text(base + "export?space=OPS").apply(reader)));
        outputs.put("history", text("/plugins/servlet/hindsight/history?pageId=" + page.id()));
        outputs.put("history-csv", text("/plugins/servlet/hindsight/history?format=csv&pageId=" + page.id()));
        outputs.put(
                "issue",
                reader -> reader.get(base + "pages/" + page.id() + "/issue?finding=" + blockKey())
                        .expect(303)
                        .header("Location"));
        outputs.put("content", reader -> new Wiki(reader, author.space()).view(page));
        return outputs;
    }

    private static Function<Client, String> text(String address) {
        return reader -> reader.get(address).expect(200).text().replaceAll("(?s)<style>.*?</style>", "");
    }

    private String ofPage(String csv) {
        return csv.lines().filter(line -> line.contains("," + page.id() + ",")).collect(Collectors.joining("\n"));
    }

    /** What was rendered, without the site's frame around it. */
    private String content(Client reader, String output) {
        String html = reader.get("/pages/viewpage.action?pageId=" + page.id() + "&output=" + output)
                .expect(200)
                .text();
        return html.substring(html.indexOf("id=\"main-content\""), html.indexOf("</article>"));
    }

    private String blockKey() {
        String storage = author.storage(page);
        Matcher ids = Pattern.compile("ac:macro-id=\"([^\"]+)\"").matcher(storage);
        String last = "";
        while (ids.find()) {
            last = ids.group(1);
        }
        return last;
    }
}
