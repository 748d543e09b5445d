package dev.hindsight.action;

import static dev.hindsight.action.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import dev.hindsight.site.PageBuilder;
import dev.hindsight.site.Person;
import dev.hindsight.site.RestrictedPages;
import dev.hindsight.site.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** What the tracker gets to know of pages that not everybody may view, and of drafts that an editor has released. */
public class RestrictedPagesTest {

    private static final String NEUTRAL_TITLE = "hindsight.ticket.restricted-page";
    private static final Person BOB = new Person("bob-key", "bob", "Bob", true);

    private final World world = new World();
    private final ConfirmPage confirmPage = new ConfirmPage(
            world.items,
            new ConfirmPage.Sources(
                    new ClearedPages(world.pages, world.settings, world.knownPages), world.knownPages, world.settings),
            world.node.looks,
            world.clock);

    @Test
    public void makesFullTicketsOnceAnEditorHasConfirmedThePage() {
        publishRestricted();

        confirm();

        assertEquals("A secret", world.issue().summary());
        assertEquals(List.of("postmortem", "theme-fraud"), world.issue().labels());
        assertEquals("Postmortem 100", backlinkTitle());
    }

    @Test
    public void makesTheTicketsInTheNameOfTheEditorWhoConfirmed() {
        publishRestricted();

        confirm();

        assertEquals(Optional.of("bob-key"), world.only().attempt().actor());
    }

    @Test
    public void asksWhatWouldBecomeOfThePage() {
        publishRestricted();

        ConfirmPage.Question question = confirmPage.question(World.PAGE).orElseThrow();

        assertEquals(List.of(Obstacle.RESTRICTED), question.clearance().obstacles());
        assertEquals(List.of(world.only()), question.held().items());
        assertEquals(List.of("OPS"), question.held().projects());
    }

    @Test
    public void keepsWhoConfirmedAndWhen() {
        publishRestricted();

        confirm();

        assertEquals(
                Map.of(Obstacle.RESTRICTED, new Consent("bob-key", World.START)),
                world.knownPages.consents(World.PAGE));
    }

    @Test
    public void makesNoTicketsWhenTheConfirmationWasOfTheDraftOnly() {
        world.pages.store(PageBuilder.page(World.PAGE)
                .labelled(Clearance.DRAFT_LABEL)
                .restricted(true)
                .build());
        world.publish(secret());

        confirmPage.confirm(World.PAGE, BOB, Set.of(Obstacle.DRAFT));
        world.work();

        assertEquals(0, world.tracker.issues().all().size());
        assertEquals(Optional.of(Reason.Code.RESTRICTED), world.reason());
    }

    @Test
    public void makesTheTicketsOfADraftThatAnEditorHasReleasedAlthoughTheLabelStays() {
        world.pages.store(
                PageBuilder.page(World.PAGE).labelled(Clearance.DRAFT_LABEL).build());
        world.publish(secret());

        confirmPage.confirm(World.PAGE, BOB, Set.of(Obstacle.DRAFT));
        world.work();

        assertEquals(ItemState.TRACKED, world.only().state());
    }

    @Test
    public void makesFullTicketsWhereThatIsSet() {
        set(RestrictedPages.FULL);

        publishRestricted();

        assertEquals("A secret", world.issue().summary());
        assertEquals("Postmortem 100", backlinkTitle());
    }

    @Test
    public void tellsANeutralTicketNothingButWhereThePageIs() {
        set(RestrictedPages.NEUTRAL);

        publishRestricted();

        Issue issue = world.issue();
        assertEquals("hindsight.ticket.neutral-summary [" + world.only().uid().substring(0, 8) + "]", issue.summary());
        assertEquals(List.of("postmortem"), issue.labels());
        assertFalse(issue.description(), issue.description().matches("(?s).*(secret|Bribery|Fraud|Postmortem 100).*"));
        assertEquals(
                true,
                issue.description()
                        .contains("pageId=100#finding-" + world.only().uid()));
        assertEquals(NEUTRAL_TITLE, backlinkTitle());
        assertEquals(Optional.of("bob"), issue.assignee());
    }

    @Test
    public void keepsANeutralTicketNeutralWhenThePageIsEdited() {
        set(RestrictedPages.NEUTRAL);
        publishRestricted();
        Issue before = world.issue();

        world.publish(secret().with("title", "Another secret").with("cause", "Theft"));

        assertEquals(before.summary(), world.issue().summary());
        assertEquals(before.description(), world.issue().description());
    }

    @Test
    public void writesTheWordsOfAPageToItsNeutralTicketsOnceTheRestrictionIsLifted() {
        set(RestrictedPages.NEUTRAL);
        publishRestricted();

        world.becomes(world.page().restricted(false).build());

        assertEquals("A secret", world.issue().summary());
        assertEquals(true, world.issue().description().contains("Bribery"));
        assertEquals("Postmortem 100", backlinkTitle());
    }

    @Test
    public void hidesTheTitleOfAPageThatIsRestrictedLaterAndLeavesWhatWasSent() {
        world.publish(secret());
        Issue before = world.issue();

        world.becomes(world.page().restricted(true).build());

        assertEquals(before.summary(), world.issue().summary());
        assertEquals(before.description(), world.issue().description());
        assertEquals(NEUTRAL_TITLE, backlinkTitle());
    }

    @Test
    public void noticesARestrictionWithinADayWithoutBeingTold() {
        world.publish(secret());
        world.pages.store(world.page().restricted(true).build());

        world.pass(Duration.ofHours(25));

        assertEquals(NEUTRAL_TITLE, backlinkTitle());
    }

    @Test
    public void tellsTheTitleAgainWhenTheRestrictionIsLifted() {
        world.publish(secret());
        world.becomes(world.page().restricted(true).build());

        world.becomes(world.page().restricted(false).build());

        assertEquals("Postmortem 100", backlinkTitle());
    }

    @Test
    public void asksAnewWhenARestrictionIsLiftedAndSetAnew() {
        publishRestricted();
        confirm();
        world.becomes(world.page().restricted(false).build());

        world.becomes(world.page().restricted(true).build());

        assertEquals(Map.of(), world.knownPages.consents(World.PAGE));
        assertEquals(NEUTRAL_TITLE, backlinkTitle());
    }

    @Test
    public void tellsNothingMoreOnceTheConfirmationIsTakenBack() {
        publishRestricted();
        confirm();

        confirmPage.withdraw(World.PAGE, BOB);
        world.work();
        world.publish(secret().with("cause", "Theft"), complete("B secret"));

        assertEquals("A secret", world.issue().summary());
        assertFalse(world.issue().description().contains("Theft"));
        assertEquals(NEUTRAL_TITLE, backlinkTitle());
        assertEquals(ItemState.WAITING, world.titled("B secret").state());
    }

    private void publishRestricted() {
        world.pages.store(PageBuilder.page(World.PAGE).restricted(true).build());
        world.publish(secret());
    }

    private void confirm() {
        confirmPage.confirm(World.PAGE, BOB, Set.of(Obstacle.RESTRICTED));
        world.work();
    }

    private void set(RestrictedPages policy) {
        world.settings.store(Optional.empty(), Map.of(Setting.RESTRICTED_PAGES, policy.value()));
    }

    private String backlinkTitle() {
        return world.tracker.issues().backlinksOf(world.issue().id()).get(0).title();
    }

    private static FindingMarkup secret() {
        return complete("A secret").with("cause", "Bribery").with("theme", "Fraud");
    }
}
