package dev.hindsight.acceptance;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The form in which a finding is written, as used without JavaScript. */
record FindingPage(Client client, String address) {

    /** The form in which a finding of a page is changed. */
    static FindingPage of(Client client, PublishedPage page, String uid) {
        return new FindingPage(client, "/plugins/servlet/hindsight/finding?pageId=" + page.id() + "&finding=" + uid);
    }

    /** The form in which one is added. */
    static FindingPage adding(Client client, PublishedPage page) {
        return new FindingPage(client, "/plugins/servlet/hindsight/finding?pageId=" + page.id());
    }

    Client.Answer open() {
        return client.get(address).expect(200);
    }

    /** Sends a form that was shown, with some fields filled in otherwise. */
    Client.Answer save(Client.Answer shown, Map<String, String> entered) {
        return save(shown, entered, cookie(shown));
    }

    private Client.Answer save(Client.Answer shown, Map<String, String> entered, String cookie) {
        return press("save", shown, entered, cookie);
    }

    /** Presses the button that only tells what saving would do. */
    Client.Answer check(Map<String, String> entered) {
        Client.Answer shown = open();
        return press("check", shown, entered, cookie(shown));
    }

    private Client.Answer press(String button, Client.Answer shown, Map<String, String> entered, String cookie) {
        Map<String, String> fields = fields(shown);
        fields.putAll(entered);
        fields.put("do", button);
        String encoded = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.form(address.replaceFirst("&finding=.*", ""), encoded, cookie);
    }

    /** Sends the form as an answer shows it again, in the session in which it was shown first. */
    Client.Answer saveAgain(Client.Answer shown, Client.Answer again) {
        return save(again, Map.of(), cookie(shown));
    }

    private static String cookie(Client.Answer shown) {
        return shown.header("Set-Cookie").replaceAll(";.*", "");
    }

    Client.Answer save(Map<String, String> entered) {
        return save(open(), entered);
    }

    /** What a browser sends of a form that nobody touches: two characters for each line break. */
    static Map<String, String> fields(Client.Answer shown) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : Jsoup.parse(shown.text()).select("form#hindsight-form [name]")) {
            boolean sent = !field.tagName().equals("button")
                    && (!field.attr("type").equals("checkbox") || field.hasAttr("checked"));
            if (sent) {
                fields.put(field.attr("name"), value(field).replaceAll("\\r?\\n", "\r\n"));
            }
        }
        return fields;
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "select" -> field.select("option[selected]").attr("value");
            case "textarea" -> field.wholeText().replaceFirst("^\n", "");
            default -> field.attr("value");
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
