package dev.hindsight.acceptance;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import dev.hindsight.host.confluence.rendering.OutputType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All screens and outputs of the plugin, on pages with findings in each of their states. */
final class Screens {

    private static final String SERVLETS = "/plugins/servlet/hindsight/";
    private static final String STATUS = status(Map.of())
            + status(Map.of("group", "theme"))
            + status(Map.of("view", "board"))
            + status(Map.of("view", "summary"));

    private final Products products;
    private final Wiki author;
    private final String site;
    private final PublishedPage tour;
    private final PublishedPage copies;
    private final PublishedPage orders;
    private final PublishedPage restricted;
    private final PublishedPage edited;
    private final PublishedPage programme;
    private final PublishedPage checked;
    private final String check;

    /** Publishes everything, and waits for what becomes of it. */
    Screens(Products products) {
        this.products = products;
        this.author = products.author();
        this.site = products.host().confluenceUrl();
        String differs =
                complete("Rehearse the cut-over").with("theme", "Scaling").storage();
        PublishedPage first = author.publish(tour(differs));
        FindingFacts tracked = products.tracked(author, first);
        products.owner().edit(tracked.get("issue-key"), Map.of("duedate", "2098-01-31"));
        products.awaitRounds("Jira's date on the page", () -> author.view(first), html -> html.contains("2098-01-31"));
        tour = author.republish(first, tour(differs.replace("2099-12-31", "2098-02-28")));
        await(tour, html -> html.contains(SERVLETS + "conflict"));
        copies = author.publish(differs);
        PublishedPage secretly = author.publish("<p>Nothing yet</p>");
        author.restrictToOneself(secretly);
        restricted =
                author.republish(secretly, STATUS + complete("Keep it among us").storage());
        String secret = products.jiraAdmin().create("SEC", "Leaked keys");
        Wiki erin = new Wiki(author.client().as("erin:erin"), author.space());
        PublishedPage ordered =
                erin.publish(complete("Rotate the keys").with("issue", secret).storage());
        await(ordered, html -> html.contains("data-state=\"refused\""));
        orders = author.republish(
                ordered,
                "<p>A typo less</p>"
                        + complete("Rotate the keys").with("issue", secret).storage());
        programme = author.publish(status(Map.of("scope", "space")));
        PublishedPage begun = author.publish(STATUS);
        FindingPage.adding(author.client(), begun)
                .save(Map.of("title", "Try the way back"))
                .expect(302);
        edited = author.republish(new PublishedPage(begun.id(), begun.title(), 2), STATUS);
        await(edited, html -> html.contains("postmortem-edit-lost"));
        checked = author.publish(complete("Count twice")
                        .with("success", "No duplicate id in 30 days")
                        .with("verify", "0")
                        .storage()
                + STATUS);
        check = SERVLETS + "check?finding=" + products.done(author, checked).get("finding");
        await(copies, html -> html.contains(SERVLETS + "copy"));
        await(restricted, html -> html.contains(SERVLETS + "approve"));
        await(orders, html -> html.contains(SERVLETS + "order"));
    }

    /** What an author comes to see, and whoever reads what was written. */
    List<Screen> ofAuthors() {
        String page = site + "/pages/viewpage.action?pageId=";
        String uid = author.findings(tour).get(0).get("finding");
        List<Screen> screens = new ArrayList<>();
        screens.add(Screen.macros("page", page + tour.id()));
        for (OutputType type : OutputType.values()) {
            screens.add(Screen.printed("page for " + type.word(), page + tour.id() + "&output=" + type.word()));
        }
        screens.add(Screen.macros("programme", page + programme.id()));
        screens.add(Screen.macros("copies", page + copies.id()));
        screens.add(Screen.macros("restricted page", page + restricted.id()));
        screens.add(Screen.macros("old version", page + tour.id() + "&pageVersion=1"));
        screens.add(Screen.macros("preview", this::preview));
        screens.add(Screen.macros("page that lost an edit", page + edited.id()));
        screens.add(Screen.page("edits", this::lostEdit));
        screens.add(Screen.macros("page with a check that is due", page + checked.id()));
        screens.add(Screen.page("check", site + check));
        screens.add(Screen.page("check that is refused", this::refusedCheck));
        screens.add(Screen.macros("page with a follow-up", this::followUp));
        screens.add(Screen.page("notifications", site + SERVLETS + "notifications"));
        screens.add(servlet("approve", restricted));
        screens.add(servlet("history", tour));
        screens.add(Screen.page("review", site + SERVLETS + "review?pageId=" + tour.id() + "&day=30"));
        screens.add(servlet("conflict", tour));
        screens.add(servlet("copy", copies));
        screens.add(servlet("order", orders));
        screens.add(servlet("finding", tour));
        screens.add(Screen.page(
                "finding that is edited", site + SERVLETS + "finding?pageId=" + tour.id() + "&finding=" + uid));
        screens.add(Screen.page("finding that is refused", this::refused));
        screens.add(Screen.part(
                "wizard",
                browser -> browser.open(
                        site + "/pages/createdialog.action?spaceKey=OPS&blueprint=" + CreateDialog.BLUEPRINT),
                ".hindsight-wizard"));
        screens.add(Screen.part("macro browser", this::macroBrowser, ".macro-input-fields"));
        return screens;
    }

    /** What only an administrator comes to see. */
    List<Screen> ofAdministrators() {
        return List.of(
                Screen.page("settings", site + SERVLETS + "settings"),
                Screen.page("settings that are refused", this::refusedSettings),
                Screen.page("settings that are tested", this::testedSettings),
                Screen.page("settings of a space", site + SERVLETS + "space-settings?space=OPS"),
                Screen.page("health", site + SERVLETS + "health"));
    }

    private Screen servlet(String name, PublishedPage page) {
        return Screen.page(name, site + SERVLETS + name + "?pageId=" + page.id());
    }

    private void preview(Chromium browser) {
        browser.open(site + "/pages/createpage.action?spaceKey=OPS");
        browser.type("#title", "Preview " + UUID.randomUUID());
        browser.type("#body", tour(complete("Rehearse again").storage()));
        browser.press("#preview", site + "/pages/createpage.action");
        browser.awaitTrue("document.querySelector('.postmortem-status') !== null");
    }

    private void lostEdit(Chromium browser) {
        browser.open(site + "/pages/viewpage.action?pageId=" + edited.id());
        browser.press(".postmortem-edit-lost a", site + SERVLETS + "edits");
    }

    private void refused(Chromium browser) {
        browser.open(site + SERVLETS + "finding?pageId=" + tour.id());
        browser.press("button[value=save]", site + SERVLETS + "finding");
        browser.awaitTrue("document.querySelector('[aria-invalid=true]') !== null");
    }

    private void refusedCheck(Chromium browser) {
        browser.open(site + check);
        browser.press("button[value=answer]", site + SERVLETS + "check");
        browser.awaitTrue("document.querySelector('[aria-invalid=true]') !== null");
    }

    /** What did not work has its follow-up afterwards, however often it is answered. */
    private void followUp(Chromium browser) {
        browser.open(site + check);
        browser.click("label:has([name=answer][value=no])");
        browser.type("[name=note]", "Two on 20 Nov");
        browser.press("button[value=answer]", site + "/pages/viewpage.action");
        browser.awaitTrue("document.querySelector('.postmortem-follow-up') !== null");
    }

    private void macroBrowser(Chromium browser) {
        browser.open(site + "/pages/createpage.action?spaceKey=OPS");
        browser.awaitTrue("document.querySelector('[data-insert=postmortem-finding]') !== null");
        browser.click("[data-insert=postmortem-finding]");
        browser.awaitTrue("document.querySelector('.hindsight-more-fields') !== null");
        browser.click(".hindsight-more-fields");
    }

    private void refusedSettings(Chromium browser) {
        browser.open(site + SERVLETS + "settings");
        browser.click(".hindsight-folded summary");
        browser.type("#hindsight-field-defaults", "no default at all");
        browser.press("button[value=save]", site + SERVLETS + "settings");
        browser.awaitTrue("document.querySelector('[aria-invalid=true]') !== null");
    }

    private void testedSettings(Chromium browser) {
        browser.open(site + SERVLETS + "settings");
        browser.press("button[value=test]", site + SERVLETS + "settings");
        browser.awaitTrue("document.querySelector('[data-check]') !== null");
    }

    private void await(PublishedPage page, Predicate<String> right) {
        Await.until("settled", products.patience(), () -> author.view(page), right);
    }

    private String tour(String differs) {
        String reviews =
                "<ac:structured-macro ac:name=\"postmortem-reviews\"><ac:parameter ac:name=\"from\">2026-11-16</ac:parameter></ac:structured-macro>";
        return Stream.of(
                        STATUS,
                        reviews,
                        differs,
                        complete("Measure the lag")
                                .with("impact", "high")
                                .with("due", "2020-01-06")
                                .storage(),
                        complete("Try it in a strict project")
                                .with("project", "STRICT")
                                .storage(),
                        FindingMarkup.titled("Somebody should look")
                                .with("remedy", "Improve it")
                                .storage(),
                        FindingMarkup.titled("Perhaps a second line")
                                .with("track", "later")
                                .storage(),
                        FindingMarkup.titled("Not this time")
                                .with("track", "no")
                                .storage())
                .reduce("", String::concat);
    }

    private FindingMarkup complete(String title) {
        return FindingMarkup.titled(title)
                .owner(products.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .with("cause", "Nobody had tried the way back.")
                .with("evidence", "https://logs.example.com/1, OPS-1")
                .with("id", title.replace(' ', '-'));
    }

    private static String status(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> "<ac:parameter ac:name=\"" + one.getKey() + "\">" + one.getValue() + "</ac:parameter>")
                .reduce("<ac:structured-macro ac:name=\"postmortem-status\">", String::concat)
                .concat("</ac:structured-macro>");
    }
}
