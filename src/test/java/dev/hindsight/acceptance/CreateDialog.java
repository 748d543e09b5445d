package dev.hindsight.acceptance;

import static org.junit.Assert.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The embedded host's create page and the editor behind it, as an author uses them. */
record CreateDialog(Client client) {

    /** The complete key of our blueprint. */
    static final String BLUEPRINT = "dev.hindsight:postmortem-blueprint";

    private static final String IMPACT_OF_THE_FIRST = "<ac:parameter ac:name=\"impact\">high</ac:parameter>";
    private static final Pattern INPUT = Pattern.compile("<input [^>]*name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");
    private static final Pattern BODY = Pattern.compile("<textarea [^>]*>(.*?)</textarea>", Pattern.DOTALL);

    /** A page that is being written: the editor's fields by name, in its session. */
    record Draft(Map<String, String> fields, String cookie) {

        Draft with(String name, String value) {
            Map<String, String> changed = new LinkedHashMap<>(fields);
            changed.put(name, value);
            return new Draft(changed, cookie);
        }

        /** The page with what its first finding lacks: a title, an owner by user key, and a due date. */
        Draft withFirstFinding(String findingTitle, String ownerKey) {
            String filled = IMPACT_OF_THE_FIRST
                    + "<ac:parameter ac:name=\"title\">" + findingTitle + "</ac:parameter>"
                    + "<ac:parameter ac:name=\"owner\"><ri:user ri:userkey=\"" + ownerKey + "\"/></ac:parameter>"
                    + "<ac:parameter ac:name=\"due\">2099-12-31</ac:parameter>";
            return with("body", body().replaceFirst(IMPACT_OF_THE_FIRST, filled));
        }

        String title() {
            return fields.getOrDefault("title", "");
        }

        String body() {
            return fields.getOrDefault("body", "");
        }
    }

    /** What the page offers, as HTML. */
    String offered(String space) {
        return client.get("/pages/create.action?spaceKey=" + space).expect(200).text();
    }

    /** Chooses a blueprint by its key. */
    Draft open(String space, String blueprint) {
        Client.Answer editor = client.get("/pages/createpage.action?spaceKey=" + space + "&blueprint=" + blueprint)
                .expect(200);
        return draft(editor, editor.header("Set-Cookie").replaceAll(";.*", ""));
    }

    private static Draft draft(Client.Answer editor, String cookie) {
        String form = editor.text().substring(editor.text().indexOf("id=\"editor\""));
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(form);
        while (inputs.find()) {
            fields.put(inputs.group(1), text(inputs.group(2)));
        }
        Matcher body = BODY.matcher(form);
        fields.put("body", body.find() ? text(body.group(1)) : "");
        return new Draft(fields, cookie);
    }

    /** The wizard of a blueprint, as HTML. */
    Client.Answer wizard(String space, String blueprint) {
        return client.get("/pages/createdialog.action?spaceKey=" + space + "&blueprint=" + blueprint)
                .expect(200);
    }

    /** Fills in the wizard's fields and ends it, as a browser without scripts does. */
    Draft finish(Client.Answer wizard, Map<String, String> answers) {
        Element form = Jsoup.parse(wizard.text()).expectFirst("#create-dialog form");
        Map<String, String> sent = new LinkedHashMap<>();
        form.select("[name]").forEach(field -> sent.put(field.attr("name"), field.attr("value")));
        assertTrue(answers.keySet().toString(), sent.keySet().containsAll(answers.keySet()));
        sent.putAll(answers);
        String cookie = wizard.header("Set-Cookie").replaceAll(";.*", "");
        String address = form.attr("action").replaceFirst("^/[^/]+", "");
        return draft(client.form(address, encoded(sent), cookie).expect(200), cookie);
    }

    /** Publishes; gives the id of the page. */
    String publish(Draft draft) {
        String encoded = encoded(draft.with("publish", "true").fields());
        String address = client.form("/pages/createpage.action", encoded, draft.cookie())
                .expect(302)
                .header("Location");
        return address.substring(address.indexOf("pageId=") + "pageId=".length());
    }

    private static String text(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
