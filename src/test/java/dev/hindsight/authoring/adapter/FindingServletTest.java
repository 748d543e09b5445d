package dev.hindsight.authoring.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.authoring.EditState;
import dev.hindsight.authoring.FormEdit;
import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.item.SampleItems;
import dev.hindsight.wiki.PageBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;

/** What the form of a finding says when the wiki does something else than it was asked to. */
public class FindingServletTest {

    private static final long PAGE = 123;
    private static final String BODY = "<ac:structured-macro ac:name=\"postmortem-finding\">"
            + "<ac:parameter ac:name=\"id\">k</ac:parameter><ac:parameter ac:name=\"title\">Restore took nine hours</ac:parameter>"
            + "<ac:rich-text-body><p>Why</p></ac:rich-text-body></ac:structured-macro>";

    private final FormRoots roots = new FormRoots();
    private final FormBrowser form =
            new FormBrowser(roots.findingForm(roots.site.as("alice").frame()), "/plugins/servlet/hindsight/finding");
    private final FormBrowser edits = new FormBrowser(
            new EditsServlet(roots.site.as("alice").frame(), roots.editor), "/plugins/servlet/hindsight/edits");

    @Before
    public void publish() {
        roots.pages.store(PageBuilder.page(PAGE)
                .titled("Postmortem <1>")
                .published("bob-key", BODY)
                .build());
        roots.items.add(List.of(SampleItems.at(SampleItems.waiting("uid"), PAGE, "k", 0)));
    }

    @Test
    public void whatWasEnteredIsKeptWhenTheWikiCannotTakeItAndThePageIsNamed() {
        roots.pageEdits.beforeSaving(() -> {
            throw new IllegalStateException("Reconciliation timed out at node 2");
        });

        FormBrowser.Answer answer = save("cause", "Disks <were> full");

        assertEquals(409, answer.status());
        assertTrue(
                answer.html(),
                answer.html()
                        .contains(
                                "Confluence couldn’t take this change to “Postmortem &lt;1&gt;”, so nothing was saved."));
        assertTrue(answer.html(), answer.html().contains("Disks &lt;were&gt; full</textarea>"));
        assertFalse(answer.html().contains("node 2"));
    }

    @Test
    public void aDraftThatTheScriptHasSeenIsConfirmedByASecondPress() {
        FormBrowser.Answer asked = save("cause", "Disks", "draft", "open");

        assertEquals(400, asked.status());
        assertTrue(asked.html(), asked.html().contains("Save although a draft is open"));
        assertTrue(asked.html(), asked.html().contains("name=\"draft\" value=\"open\""));
        assertTrue(asked.html(), asked.html().contains("Disks</textarea>"));
        assertEquals(
                302, save("cause", "Disks", "draft", "open", "although", "yes").status());
    }

    @Test
    public void aFormThatIsSentTwiceAddsOneFindingAlsoAfterAnError() {
        String first = add("title", "Rotate keys", "owner", "nobody").html();
        String key = hidden(first, "key");

        FormBrowser.Answer saved = add("title", "Rotate keys", "owner", "bob", "key", key);
        FormBrowser.Answer again = add("title", "Rotate keys", "owner", "bob", "key", key);

        assertEquals(302, saved.status());
        assertEquals(saved.location(), again.location());
        assertEquals(1, count(">Rotate keys<"));
    }

    @Test
    public void asksBeforeItAddsASecondFindingOfATitle() {
        add("title", "Rotate keys");

        FormBrowser.Answer asked = add("title", "Rotate keys", "owner", "bob");

        assertEquals(409, asked.status());
        assertTrue(asked.html(), asked.html().contains("already has a finding titled “Rotate keys”"));
        assertTrue(asked.html(), asked.html().contains("name=\"another\" value=\"yes\""));
        assertTrue(asked.html(), asked.html().contains("value=\"bob\""));
        assertEquals(1, count(">Rotate keys<"));
        assertEquals(302, add("title", "Rotate keys", "another", "yes").status());
        assertEquals(2, count(">Rotate keys<"));
    }

    private int count(String text) {
        return roots.pages.find(PAGE).orElseThrow().body().split(text, -1).length - 1;
    }

    private FormBrowser.Answer add(String... fields) {
        return form.post(joined(fields, "pageId", "123", "do", "save"));
    }

    @Test
    public void withoutTheScriptTheFormSaysThatItCannotTell() {
        String html = form.get("pageId", "123", "finding", "uid").html();

        assertTrue(html, html.contains("If somebody has this page open in the editor, "));
        assertTrue(html, html.contains("name=\"draft\" value=\"unknown\""));
        assertFalse(html.contains("name=\"although\""));
    }

    @Test
    public void whatTheWikiHasStoredOtherwiseIsShownAndLeft() {
        roots.pageEdits.storing(body -> body.replace("Disks", "Discs"));
        save("cause", "Disks", "remedy", "Monitor them");

        String shown = edits.get("pageId", "123", "edit", "uid").html();

        assertTrue(shown, shown.contains("Saved, but Confluence stored these fields differently: Root cause."));
        assertTrue(shown, shown.contains("<code>Disks</code>"));
        assertFalse(shown.contains("put-back"));
        assertEquals(302, press(shown, "leave").status());
        assertEquals(List.of(), roots.editor.toTell(PAGE));
    }

    @Test
    public void aDroppedEditIsShownInTheReadersLanguageAndPutBack() {
        save("cause", "Disks <were> full");
        roots.pages.store(new PageBuilder(roots.pages.find(PAGE).orElseThrow())
                .published("bob-key", BODY)
                .build());
        roots.editor.scanned(roots.pages.find(PAGE).orElseThrow());
        assertEquals(EditState.UNDONE, kept().state());

        roots.site.reading(Locale.GERMANY);
        String shown = edits.get("pageId", "123", "edit", "uid").html();

        assertTrue(shown, shown.contains("von Alice Adams steht nicht mehr auf dieser Seite."));
        assertTrue(shown, shown.contains("<code>Disks &lt;were&gt; full</code>"));
        FormBrowser.Answer back = press(shown, "put-back");
        assertEquals("/wiki/pages/viewpage.action?pageId=123#finding-uid", back.location());
        assertTrue(roots.pages.find(PAGE).orElseThrow().body().contains("Disks &lt;were&gt; full"));

        FormBrowser.Answer again = press(shown, "put-back");
        assertEquals(409, again.status());
        assertTrue(again.html(), again.html().contains("Es gibt nichts zu tun."));
    }

    @Test
    public void onlyEditorsGetThere() {
        FormBrowser bobs = new FormBrowser(
                new EditsServlet(roots.site.as("bob").frame(), roots.editor), "/plugins/servlet/hindsight/edits");

        assertEquals(404, bobs.get("pageId", "123", "edit", "uid").status());
    }

    private FormEdit kept() {
        return roots.edits.ofPage(PAGE).get(0);
    }

    private FormBrowser.Answer save(String... fields) {
        String html = form.get("pageId", "123", "finding", "uid").html();
        return form.post(joined(
                fields,
                "pageId",
                "123",
                "finding",
                "uid",
                "version",
                hidden(html, "version"),
                "title",
                "Restore took nine hours",
                "body",
                "Why",
                "do",
                "save"));
    }

    private FormBrowser.Answer press(String shown, String button) {
        return edits.post(
                "pageId", "123", "edit", "uid", "shown-" + button, hidden(shown, "shown-" + button), "do", button);
    }

    private static String hidden(String html, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        assertTrue(html, value.find());
        return value.group(1);
    }

    private static String[] joined(String[] some, String... others) {
        return Stream.of(some, others).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
