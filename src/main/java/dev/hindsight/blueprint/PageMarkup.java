package dev.hindsight.blueprint;

import dev.hindsight.finding.StorageFormat;
import dev.hindsight.wiki.User;
import java.time.LocalDate;

/** Pieces of a page's storage format. */
final class PageMarkup {

    private PageMarkup() {}

    /** A text, in which nothing is markup. */
    static String text(String text) {
        return StorageFormat.escaped(text).replace("'", "&#39;");
    }

    /** A date: its readers see it in their own format. */
    static String day(LocalDate day) {
        return "<time datetime=\"" + day + "\"/>";
    }

    /** A person, as the value of a macro's parameter. */
    static String user(User user) {
        return "<ri:user ri:userkey=\"" + text(user.key()) + "\"/>";
    }

    /** A person, mentioned in a text. */
    static String mention(User user) {
        return "<ac:link>" + user(user) + "</ac:link>";
    }

    /**
     * A parameter of a macro.
     *
     * @param valueXml its value as markup; without one there is no parameter
     */
    static String parameter(String name, String valueXml) {
        return valueXml.isEmpty() ? "" : "<ac:parameter ac:name=\"" + name + "\">" + valueXml + "</ac:parameter>";
    }
}
