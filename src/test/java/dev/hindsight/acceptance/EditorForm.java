package dev.hindsight.acceptance;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page on which an editor decides something of a wiki page, as used without JavaScript. */
record EditorForm(Client client, String path) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FORGED = "of=restricted&of=draft&do=";
    private static final Pattern FORM = Pattern.compile("<form [^>]*id=\"hindsight-form\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");
    private static final Pattern BUTTON = Pattern.compile("<button [^>]*name=\"do\" value=\"([^\"]+)\"");

    /** The page on which a restricted page or a draft is approved. */
    static EditorForm approval(Client client) {
        return new EditorForm(client, "/plugins/servlet/hindsight/approve?pageId=");
    }

    /** The page on which it is decided whose values are used. */
    static EditorForm conflict(Client client) {
        return new EditorForm(client, "/plugins/servlet/hindsight/conflict?pageId=");
    }

    /** The page on which it is decided what becomes of copied findings. */
    static EditorForm copies(Client client) {
        return new EditorForm(client, "/plugins/servlet/hindsight/copy?pageId=");
    }

    /** The page on which somebody has done in the own name what findings name. */
    static EditorForm orders(Client client) {
        return new EditorForm(client, "/plugins/servlet/hindsight/order?pageId=");
    }

    Client.Answer ask(PublishedPage page) {
        return client.get(path + page.id());
    }

    /** Presses the first button of the form that is there. */
    Client.Answer press(PublishedPage page) {
        return press(page, "");
    }

    /** Presses the first button whose name begins so, once there is one: it is not there while something is being tried. */
    Client.Answer press(PublishedPage page, String name) {
        Client.Answer asked = Await.until(
                "a button " + name,
                PATIENCE,
                () -> ask(page).expect(200),
                answer -> pressed(answer, name).isPresent());
        return pressOn(asked, page, name);
    }

    /** The same in a form that was shown before. */
    Client.Answer pressOn(Client.Answer asked, PublishedPage page, String name) {
        return client.form(path + page.id(), pressed(asked, name).orElseThrow(), cookie(asked));
    }

    /** The same on a page whose address says all. */
    Client.Answer pressOn(Client.Answer asked, String name) {
        return client.form(path, pressed(asked, name).orElseThrow(), cookie(asked));
    }

    /** The same with what was filled in. */
    Client.Answer fill(Client.Answer asked, String name, String encoded) {
        return client.form(path, pressed(asked, name).orElseThrow() + "&" + encoded, cookie(asked));
    }

    /** What a form sends when its first button is pressed whose name begins so; empty when there is none. */
    private static Optional<String> pressed(Client.Answer asked, String name) {
        Matcher form = FORM.matcher(asked.text());
        if (form.find()) {
            Matcher button = BUTTON.matcher(form.group());
            while (button.find()) {
                if (button.group(1).startsWith(name)) {
                    return Optional.of(fields(form.group()) + "do=" + button.group(1));
                }
            }
        }
        return Optional.empty();
    }

    /** The same without the proof that the form comes from the page. */
    Client.Answer forge(PublishedPage page, String button) {
        return client.form(path + page.id(), FORGED + button, "");
    }

    private static String fields(String form) {
        StringBuilder encoded = new StringBuilder();
        Matcher hidden = HIDDEN.matcher(form);
        while (hidden.find()) {
            encoded.append(hidden.group(1)).append('=').append(hidden.group(2)).append('&');
        }
        return encoded.toString();
    }

    private static String cookie(Client.Answer answer) {
        return answer.header("Set-Cookie").replaceAll(";.*", "");
    }
}
