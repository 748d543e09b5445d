package dev.hindsight.authoring;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.authoring.PeopleOffer.Offer;
import dev.hindsight.authoring.PeopleOffer.Offered;
import dev.hindsight.authoring.PeopleOffer.Problem;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.SettableClock;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** Whom an editor is offered as owner of a finding. */
public class PeopleOfferTest {

    private static final long PAGE = 7;

    private final InMemoryJira jira =
            new InMemoryJira(new SettableClock(Instant.parse("2026-11-22T10:15:00Z"))).withLink("jira");
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryPages pages = new InMemoryPages();
    private final InMemoryUsers users =
            new InMemoryUsers().with("alice").with("bob").with("bobby").with("zoe");
    private final PeopleOffer people = new PeopleOffer(jira, settings, pages, users);

    @Before
    public void aliceEditsAPage() {
        users.signIn("alice");
        pages.store(PageBuilder.page(PAGE).build());
        settings.store(Optional.empty(), Map.of(IssueSettings.LINK, "jira", IssueSettings.PROJECT, "OPS"));
        jira.issues().addProject("OPS");
        jira.people().with("bob", "Bob Okafor").with("bobby", "Bob Okafor").with("bora", "Bora Unknown");
    }

    @Test
    public void listsWhoCanBeAssignedAndKeepsPeopleOfOneNameApart() {
        Offer offer = people.of(PAGE, "", " oka ");

        assertEquals(
                List.of(new Offered("bob", "Bob Okafor", true, true), new Offered("bobby", "Bob Okafor", true, true)),
                offer.people());
        assertEquals(List.of("OPS", "oka"), jira.calls().get(0).subjects());
        assertEquals("alice-key", jira.calls().get(0).actor().userKey());
    }

    @Test
    public void saysWhoHasNoAccountInTheWiki() {
        assertEquals(
                List.of(new Offered("bora", "Bora Unknown", true, false)),
                people.of(PAGE, "", "bora").people());
    }

    @Test
    public void offersAnExactUserNameThatIsNotListed() {
        assertEquals(
                List.of(new Offered("zoe", "zoe", false, true)),
                people.of(PAGE, "", "zoe").people());
        assertEquals(List.of(), people.of(PAGE, "", "zoe-key").people());
        assertEquals(List.of(), people.of(PAGE, "", "zo").people());
    }

    @Test
    public void searchesFromTheSecondLetterOn() {
        assertEquals(Optional.of(Problem.TOO_SHORT), people.of(PAGE, "", "b").problem());
        assertEquals(List.of(), jira.calls());
    }

    @Test
    public void saysWhenTypingOnWouldFindOthers() {
        for (int i = 0; i <= PeopleOffer.MOST_OFFERED; i++) {
            jira.people().with("many" + i, "Many");
        }

        Offer offer = people.of(PAGE, "", "many");

        assertEquals(PeopleOffer.MOST_OFFERED, offer.people().size());
        assertTrue(offer.more());
    }

    @Test
    public void searchesTheProjectThatTheFindingNames() {
        jira.issues().addProject("PLAT").unassignable("bob");

        assertEquals(List.of("bobby"), names(people.of(PAGE, "PLAT", "bo")));
        assertEquals(List.of("bobby"), names(people.of(PAGE, "PLAT-12", "bo")));
        assertEquals(
                Optional.of(Problem.NO_SUCH_PROJECT),
                people.of(PAGE, "NONE", "bo").problem());
    }

    private static List<String> names(Offer offer) {
        return offer.people().stream()
                .filter(Offered::known)
                .map(Offered::userName)
                .toList();
    }

    @Test
    public void takesExactNamesWhereJiraGivesNoList() {
        jira.failures()
                .failNext("assignable", new JiraException.NotAuthorized(URI.create("https://jira.example/authorize")));
        assertEquals(
                Optional.of(Problem.NOT_AUTHORIZED), people.of(PAGE, "", "zoe").problem());
        jira.failures().failNext("assignable", new JiraException.NotSent("away", null));

        Offer offer = people.of(PAGE, "", "zoe");

        assertEquals(Optional.of(Problem.NOT_ASKED), offer.problem());
        assertEquals(List.of("zoe"), names(offer));
        assertEquals(
                Optional.of(Problem.NO_PROJECT),
                new PeopleOffer(jira, new InMemorySettings(), pages, users)
                        .of(PAGE, "", "zoe")
                        .problem());
    }
}
