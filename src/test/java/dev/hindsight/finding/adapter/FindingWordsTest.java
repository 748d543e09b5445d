package dev.hindsight.finding.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Page;
import java.util.List;
import org.junit.Test;

/** What Confluence's index learns of a page's findings. */
public class FindingWordsTest {

    private final FindingWords words = new FindingWords();

    private static Page page(String body) {
        Page page = mock(Page.class);
        when(page.getBodyAsString()).thenReturn(body);
        return page;
    }

    private static String parameter(String name, String value) {
        return "<ac:parameter ac:name=\"" + name + "\">" + value + "</ac:parameter>";
    }

    private static String finding(String parameters) {
        return "<ac:structured-macro ac:name=\"postmortem-finding\">" + parameters
                + "<ac:rich-text-body><p>Confluence reads this itself.</p></ac:rich-text-body></ac:structured-macro>";
    }

    @Test
    public void areThoseThatAuthorsWroteInParameters() {
        String body = "<p>Before</p>"
                + finding(parameter("title", "Generate ids &amp; keys")
                        + parameter("cause", "Copied sequence")
                        + parameter("objective", "2027-Q1"))
                + "<ac:layout>" + finding(parameter("title", "Second") + parameter("affects", "region:eu"))
                + "</ac:layout>";

        assertEquals(
                "Generate ids & keys\nCopied sequence\n2027-Q1\nSecond\nregion:eu\n",
                words.extractText(page(body)).toString());
    }

    @Test
    public void areNothingOfPeopleAndNothingOfJira() {
        String body = finding(parameter("title", "Title")
                + parameter("owner", "<ri:user ri:userkey=\"secret\"/>")
                + parameter("checker", "bob")
                + parameter("issue", "SEC-7")
                + parameter("project", "SEC")
                + parameter("id", "0815"));

        assertEquals("Title\n", words.extractText(page(body)).toString());
    }

    @Test
    public void areNoneOfWhatIsNotOursOrCannotBeRead() {
        for (Object other : List.of(
                page("<p>postmortem-finding is only spoken of"),
                page("<p>Nothing</p>"),
                page(finding(parameter("title", "Broken")) + "<p>"),
                mock(Page.class),
                mock(ContentEntityObject.class),
                "no content at all")) {
            assertEquals("", words.extractText(other).toString());
            assertTrue(words.extractFields(other).isEmpty());
        }
    }
}
