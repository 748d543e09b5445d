package dev.hindsight.action;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.site.People;
import dev.hindsight.site.Person;
import dev.hindsight.site.Preferences;
import dev.hindsight.site.WikiPage;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts what a page says of a finding into the tracker's terms. Threads may share it. */
public final class Wishes {

    private static final String LABEL = "postmortem";

    private final People people;
    private final ClearedPages pages;
    private final TicketText texts;
    private final Instance instance;

    public Wishes(People people, ClearedPages pages, TicketText texts, Instance instance) {
        this.people = people;
        this.pages = pages;
        this.texts = texts;
        this.instance = instance;
    }

    /**
     * What the page, in its present version, wants of an item's ticket. A page whose words must not leave the wiki says
     * nothing but who acts until when; a ticket that is to be made gets neutral words, and one that exists keeps what it
     * was told before.
     */
    Wish of(ActionItem item, WikiPage page, Clearance clearance) {
        Finding finding = item.finding();
        Backlink backlink = backlink(item, page, clearance);
        String section =
                clearance.tellsText() ? texts.section(finding, backlink.url()) : texts.neutralSection(backlink.url());
        Map<SharedField, String> values = new EnumMap<>(SharedField.class);
        values.put(SharedField.OWNER, owner(finding).map(Person::userName).orElse(""));
        values.put(SharedField.DUE, finding.due().map(LocalDate::toString).orElse(""));
        values.put(SharedField.BACKLINK, Digest.of(backlink.url() + " " + backlink.title()));
        if (clearance.tellsText()) {
            values.put(SharedField.SUMMARY, finding.title());
            values.put(SharedField.THEME, themeLabel(finding));
            values.put(SharedField.SECTION, TicketSection.digest(section));
        } else if (item.ticket().isEmpty()) {
            values.put(SharedField.SUMMARY, texts.neutralSummary(item.uid()));
            values.put(SharedField.SECTION, TicketSection.digest(section));
        }
        return new Wish(values, section, Optional.of(backlink));
    }

    /** What the page of an item wants now; nothing when the page is gone or in the trash, or the block is gone. */
    Wish ofCurrentPage(ActionItem item) {
        return item.state() == ItemState.DETACHED
                ? Wish.NONE
                : currentPage(item).map(page -> of(item, page, clearance(page))).orElse(Wish.NONE);
    }

    /** The page of an item; empty when it is gone or in the trash. */
    Optional<WikiPage> currentPage(ActionItem item) {
        return pages.find(item.place().pageId());
    }

    /** What a page is cleared for. */
    Clearance clearance(WikiPage page) {
        return pages.clearance(page);
    }

    /** Forgets what editors consented to that is no longer so. */
    void forgetOutdatedConsents(WikiPage page) {
        pages.forgetOutdatedConsents(page);
    }

    /** A finding with the lasting key of its owner in place of the name, when there is such an account. */
    Finding withOwnersKey(Finding finding) {
        return owner(finding)
                .map(person -> finding.with(FindingField.OWNER, person.key()))
                .orElse(finding);
    }

    /** The issue that shall be made of an item in a project. */
    NewIssue newIssue(ActionItem item, Wish wish, String project, Preferences preferences) {
        List<String> labels = new ArrayList<>(List.of(LABEL));
        wish.wished(SharedField.THEME).ifPresent(labels::add);
        return new NewIssue(
                project,
                preferences.issueType(),
                wish.value(SharedField.SUMMARY),
                wish.section(),
                wish.wished(SharedField.OWNER),
                item.finding().due(),
                preferences.priority(item.finding().impact()),
                labels,
                new Proof(instance.id(), item.uid()));
    }

    /** Whether an issue's proof says that it was made for this item, by this installation. */
    boolean isProofOf(Proof proof, ActionItem item) {
        return proof.finding().equals(item.uid()) && proof.instance().equals(instance.id());
    }

    private Optional<Person> owner(Finding finding) {
        return Optional.of(finding.text(FindingField.OWNER))
                .filter(owner -> !owner.isEmpty())
                .flatMap(people::find);
    }

    private Backlink backlink(ActionItem item, WikiPage page, Clearance clearance) {
        URI url = URI.create(pages.address(page.id()) + "#finding-" + item.uid());
        String title = clearance.tellsText() ? page.title() : texts.restrictedPage();
        return new Backlink("hindsight:" + instance.id() + ":" + item.uid(), url, title, texts.relationship());
    }

    /** The label that names a finding's theme, in the characters that labels may have; empty text without a theme. */
    static String themeLabel(Finding finding) {
        String theme = finding.text(FindingField.THEME)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return theme.isEmpty() ? "" : "theme-" + theme;
    }
}
