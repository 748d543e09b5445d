package dev.hindsight.acceptance;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page on which an editor approves a restricted page or a draft, as used without JavaScript. */
record ApprovalPages(Client client) {

    private static final String PATH = "/plugins/servlet/hindsight/approve?pageId=";
    private static final Pattern FORM = Pattern.compile("<form [^>]*id=\"hindsight-form\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");
    private static final Pattern BUTTON = Pattern.compile("<button [^>]*name=\"do\" value=\"([^\"]+)\"");

    Client.Answer ask(PublishedPage page) {
        return client.get(PATH + page.id());
    }

    /** Presses the first button of the form that is there. */
    Client.Answer press(PublishedPage page) {
        Client.Answer asked = ask(page).expect(200);
        Matcher form = FORM.matcher(asked.text());
        if (form.find()) {
            Matcher button = BUTTON.matcher(form.group());
            if (button.find()) {
                return client.form(PATH + page.id(), fields(form.group()) + "do=" + button.group(1), cookie(asked));
            }
        }
        throw new AssertionError("No button on " + asked.text());
    }

    /** The same without the proof that the form comes from the page. */
    Client.Answer forge(PublishedPage page) {
        return client.form(PATH + page.id(), "of=restricted&of=draft&do=approve", "");
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
