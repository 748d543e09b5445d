package dev.hindsight.host.confluence;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;

import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import org.junit.ClassRule;
import org.junit.Test;

public class RenderingTest {

    @ClassRule
    public static final ProbedSite SITE = new ProbedSite();

    @Test
    public void givesMacrosTheirParametersBodyAndIdentifier() {
        String html = view("macro", """
                <ac:structured-macro ac:name="echo" ac:macro-id="m-1"><ac:parameter ac:name="a">x &amp; y</ac:parameter>\
                <ac:parameter ac:name="owner"><ri:user ri:userkey="%s"/></ac:parameter>\
                <ac:rich-text-body><p>Body&nbsp;<strong>bold</strong></p></ac:rich-text-body></ac:structured-macro>""".formatted(People.BOB.confluenceKey()));

        assertThat(html, containsString("output='display' id='m-1'>{a=x & y, owner=bob}<p>Body\u00a0<strong>bold"));
    }

    @Test
    public void givesMacrosNullForWhatIsEmptyAndAnEmptyTextForAUserWhoIsUnknown() {
        String html = view("empty parameters", """
                <ac:structured-macro ac:name="echo" ac:macro-id="m-1"><ac:parameter ac:name="empty"/>\
                <ac:parameter ac:name="nowhere"><ri:url ri:value=""/></ac:parameter>\
                <ac:parameter ac:name="owner"><ri:user ri:userkey="gone"/></ac:parameter></ac:structured-macro>""");

        assertThat(html, containsString(">{empty=null, nowhere=null, owner=}"));
    }

    @Test
    public void givesMacrosTheAddressOfALinkThePageOfAnIdentifierAndTheLastOfTwoValues() {
        String title = ProbedSite.title("linked");
        SITE.page(People.ALICE, title, "<p/>");

        String html = view("links as parameters", """
                <ac:structured-macro ac:name="echo"><ac:parameter ac:name="bare"><ri:page ri:content-title="%s"/></ac:parameter>\
                <ac:parameter ac:name="to"><a href="https://example.com/x">there</a></ac:parameter>\
                <ac:parameter ac:name="twice">first</ac:parameter><ac:parameter ac:name="twice">last</ac:parameter>\
                </ac:structured-macro>""".formatted(title));

        assertThat(html, containsString(">{bare=OPS:" + title + ", to=https://example.com/x, twice=last}"));
    }

    @Test
    public void showsABoxForAMacroThatThrowsAndTheRestOfThePage() {
        String html = view(
                "a macro that fails",
                "<p>before</p><ac:structured-macro ac:name=\"echo\">"
                        + "<ac:parameter ac:name=\"throw\">yes</ac:parameter></ac:structured-macro><p>after</p>");

        assertThat(html, containsString("Error rendering macro &#39;echo&#39;"));
        assertThat(html, containsString("planted &lt;b&gt;"));
        assertThat(html, containsString("<p>after</p>"));
    }

    @Test
    public void showsABoxForAnUnknownMacro() {
        assertThat(
                view("unknown macro", "<ac:structured-macro ac:name=\"nobody-has-this\"/>"),
                containsString("Unknown macro: &#39;nobody-has-this&#39;"));
    }

    @Test
    public void rendersAnIncludedPageWithItselfAsTheEntity() {
        String included = ProbedSite.title("included");
        SITE.page(People.ALICE, included, "<ac:structured-macro ac:name=\"echo\"/>");

        String html = view(
                "including",
                "<ac:structured-macro ac:name=\"include\"><ac:parameter ac:name=\"\"><ac:link>"
                        + "<ri:page ri:content-title=\"" + included
                        + "\"/></ac:link></ac:parameter></ac:structured-macro>");

        assertThat(html, containsString("<echo entity='" + included + "'"));
    }

    @Test
    public void includesOnlyTheExcerptOfAPage() {
        String source = ProbedSite.title("excerpted");
        SITE.page(
                People.ALICE,
                source,
                "<p>outside</p><ac:structured-macro ac:name=\"excerpt\"><ac:rich-text-body>"
                        + "<p>inside</p></ac:rich-text-body></ac:structured-macro>");

        String html = view(
                "excerpting",
                "<ac:structured-macro ac:name=\"excerpt-include\"><ac:parameter ac:name=\"\">"
                        + "<ac:link><ri:page ri:content-title=\"" + source
                        + "\"/></ac:link></ac:parameter></ac:structured-macro>");

        assertThat(html, containsString("<p>inside</p>"));
        assertThat(html, not(containsString("outside")));
    }

    @Test
    public void endsPagesThatIncludeThemselves() {
        String title = ProbedSite.title("itself");
        String body = "<p>once</p><ac:structured-macro ac:name=\"include\"><ac:parameter ac:name=\"\">" + title
                + "</ac:parameter></ac:structured-macro>";

        String html = SITE.page(People.ALICE, title, body).path("id").asText();

        assertThat(viewOf(html), containsString("The included page could not be found"));
    }

    @Test
    public void passesNoScriptOn() {
        String html = view(
                "hostile",
                "<p onclick=\"x()\">&lt;script&gt;</p><script>x()</script>"
                        + "<a href=\"javascript:x()\">link</a><p style=\"background:url(//evil)\">s</p>");

        assertThat(html, containsString("<p>&lt;script&gt;</p><a>link</a><p>s</p>"));
    }

    @Test
    public void listsHeadingsInTheTableOfContents() {
        assertThat(
                view("toc", "<ac:structured-macro ac:name=\"toc\"/><h2>What &amp; why</h2>"),
                containsString("What &amp; why</a></li>"));
    }

    @Test
    public void tellsMacrosForWhatThePageIsRendered() {
        String id = SITE.page(People.ALICE, ProbedSite.title("export"), "<ac:structured-macro ac:name=\"echo\"/>")
                .path("id")
                .asText();

        String html = SITE.as(People.BOB)
                .get("/pages/viewpage.action?output=pdf&pageId=" + id)
                .body();

        assertThat(html, containsString("output='pdf'"));
    }

    @Test
    public void escapesInTemplatesAndRefusesMethodsOfOtherThanPlainValues() {
        String html = view("template", "<ac:structured-macro ac:name=\"template\"/>");

        assertThat(
                html,
                containsString("text=&lt;i&gt; html=<hr> map=a&amp;b list=[&lt;][1] call= property="
                        + " i18n=It&#39;s &lt;b&gt;&#39;s turn"));
    }

    private static String view(String words, String body) {
        return viewOf(SITE.page(People.ALICE, ProbedSite.title(words), body)
                .path("id")
                .asText());
    }

    private static String viewOf(String id) {
        return SITE.as(People.BOB)
                .get("/rest/api/content/" + id + "?expand=" + Html.urlPart("body.view"))
                .json()
                .at("/body/view/value")
                .asText();
    }
}
