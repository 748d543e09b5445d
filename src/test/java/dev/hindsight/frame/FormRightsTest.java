package dev.hindsight.frame;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Who gets to a form page, to see it and to send it: the frame decides alike for all of them. */
@RunWith(Parameterized.class)
public class FormRightsTest {

    private static final int SEEN = 200;
    private static final int SENT_ON = 302;
    private static final int NOT_FOUND = 404;

    private final FormRights rights;
    private final String person;
    private final String[] subject;
    private final int expected;

    public FormRightsTest(FormRights rights, String person, String subject, int expected) {
        this.rights = rights;
        this.person = person;
        this.subject = subject.split("[?=]");
        this.expected = expected;
    }

    @Parameters(name = "{0} {1} {2} {3}")
    public static List<Object[]> table() {
        return List.of(
                row(FormRights.SITE_ADMINISTRATORS, "", "", SENT_ON),
                row(FormRights.SITE_ADMINISTRATORS, "mallory", "", NOT_FOUND),
                row(FormRights.SITE_ADMINISTRATORS, "alice", "", NOT_FOUND),
                row(FormRights.SITE_ADMINISTRATORS, "root", "", SEEN),
                row(FormRights.SPACE_ADMINISTRATORS, "", "space=OPS", SENT_ON),
                row(FormRights.SPACE_ADMINISTRATORS, "", "space=NOWHERE", SENT_ON),
                row(FormRights.SPACE_ADMINISTRATORS, "mallory", "space=OPS", NOT_FOUND),
                row(FormRights.SPACE_ADMINISTRATORS, "bob", "space=OPS", NOT_FOUND),
                row(FormRights.SPACE_ADMINISTRATORS, "alice", "space=OPS", SEEN),
                row(FormRights.SPACE_ADMINISTRATORS, "alice", "space=ops", SEEN),
                row(FormRights.SPACE_ADMINISTRATORS, "alice", "space=NOWHERE", NOT_FOUND),
                row(FormRights.SPACE_ADMINISTRATORS, "alice", "", NOT_FOUND),
                row(FormRights.PAGE_EDITORS, "", "pageId=123", SENT_ON),
                row(FormRights.PAGE_EDITORS, "mallory", "pageId=123", NOT_FOUND),
                row(FormRights.PAGE_EDITORS, "bob", "pageId=123", NOT_FOUND),
                row(FormRights.PAGE_EDITORS, "alice", "pageId=123", SEEN),
                row(FormRights.PAGE_EDITORS, "alice", "pageId=124", NOT_FOUND),
                row(FormRights.PAGE_EDITORS, "alice", "pageId=x", NOT_FOUND),
                row(FormRights.PAGE_EDITORS, "alice", "pageId=99999999999999999999", NOT_FOUND),
                row(FormRights.PAGE_EDITORS, "alice", "", NOT_FOUND),
                row(FormRights.PAGE_VIEWERS, "", "pageId=123", SENT_ON),
                row(FormRights.PAGE_VIEWERS, "mallory", "pageId=123", NOT_FOUND),
                row(FormRights.PAGE_VIEWERS, "bob", "pageId=123", SEEN),
                row(FormRights.PAGE_VIEWERS, "alice", "pageId=123", SEEN));
    }

    private static Object[] row(FormRights rights, String person, String subject, int expected) {
        return new Object[] {rights, person, subject, expected};
    }

    @Test
    public void toSeeIt() {
        assertEquals(expected, page().get(subject).status());
    }

    @Test
    public void toSendIt() {
        FormBrowser.Answer answer = page().post(subject);

        assertEquals(expected == NOT_FOUND ? NOT_FOUND : SENT_ON, answer.status());
        assertEquals(expected == SEEN, answer.location().contains("done=go"));
    }

    private FormBrowser page() {
        FormSite site = new FormSite().as(person);
        FormServlet servlet = new FormServlet(site.frame(), rights) {
            @Override
            protected Optional<FormPage> page(FormContext context) {
                return Optional.of(new FormPage("sample", "Sample")
                        .button(new FormButton("go", "Go", input -> FormOutcome.done())));
            }
        };
        return new FormBrowser(servlet, "/plugins/servlet/sample");
    }
}
