package dev.hindsight.reminder;

import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.DeclaredSettings;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.item.ActionItem;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.settings.Setting;
import dev.hindsight.status.SampleItem;
import dev.hindsight.wiki.Mail;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.PageCreation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;

/** A page 123 that alice created, with an item of bob's. */
abstract class MailFixture {

    static final long PAGE = 123;

    final FormRoots roots = new FormRoots();

    @Before
    public void aPageWithAnItem() {
        set("issue-details", "page");
        roots.pages.store(PageBuilder.page(PAGE).titled("Outage").build());
        roots.pages.created(PAGE, new PageCreation("alice-key", Optional.empty()));
        roots.trackedPages.store(
                new TrackedPage(PAGE, "OPS", 1, "alice-key", TrackedPage.PageStatus.CURRENT, false, Instant.EPOCH));
        at("2026-11-24T06:00:00Z");
        dueOn("2026-12-16");
    }

    List<Mail> toBob() {
        return to("bob");
    }

    List<Mail> to(String name) {
        return roots.mailServer.sent().stream()
                .filter(mail -> mail.address().equals(name + "@example.com"))
                .toList();
    }

    void switchOff(String person, String part) {
        roots.settings.remember(person, "mail-off", part);
    }

    void dueOn(String day) {
        item(SampleItem.tracked().issueDue(day).with(FindingField.DUE, day));
    }

    void item(SampleItem item) {
        ActionItem built = item.build();
        if (!roots.items.add(List.of(built))) {
            roots.items.change(built.uid(), before -> built);
        }
    }

    void at(String moment) {
        roots.clock.set(Instant.parse(moment));
        roots.round.tick();
    }

    void tickAt(String moment) {
        at(moment);
    }

    void set(String name, String value) {
        Setting<?> setting = DeclaredSettings.find(name).orElseThrow();
        roots.settings.store(Optional.empty(), Map.of(setting, value));
    }
}
