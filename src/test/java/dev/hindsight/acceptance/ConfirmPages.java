package dev.hindsight.acceptance;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page on which an editor confirms a restricted page or a draft, as used without JavaScript. */
record ConfirmPages(Client client) {

    private static final String PATH = "/plugins/servlet/hindsight/page";
    private static final Pattern FORM = Pattern.compile("<form .*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");

    Client.Answer ask(PublishedPage page) {
        return client.get(PATH + "?id=" + page.id());
    }

    /** Presses the button of the form that is there. */
    Client.Answer press(PublishedPage page, String button) {
        Client.Answer asked = ask(page).expect(200);
        Matcher forms = FORM.matcher(asked.text());
        while (forms.find()) {
            if (forms.group().contains("value=\"" + button + "\"")) {
                return client.form(PATH, fields(forms.group()) + "do=" + button, cookie(asked));
            }
        }
        throw new AssertionError("No button " + button + " on " + asked.text());
    }

    /** The same without the proof that the form comes from the page. */
    Client.Answer forge(PublishedPage page) {
        return client.form(PATH, "id=" + page.id() + "&of=restricted&of=draft&do=confirm", "");
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
