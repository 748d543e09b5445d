package dev.hindsight.acceptance;

import dev.hindsight.acceptance.HostileOutputs.Output;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A finding that is done, by a criterion that holds all texts, and of which somebody has answered with all of them that it failed. */
final class HostileChecks {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CHECK = HostileOutputs.SERVLETS + "check";
    private static final int LONGEST = 5_000;

    private final Wiki wiki;
    private final String uid;
    private final PublishedPage page;

    /** @param all the texts as a page can hold them */
    HostileChecks(HostileSite site, Wiki wiki, String all) {
        this.wiki = wiki;
        String said = all.substring(0, Math.min(all.length(), LONGEST));
        page = wiki.publish(
                "Checked",
                FindingMarkup.titled("Checked " + said.substring(0, 150))
                                .with("id", wiki.space() + "-checked")
                                .owner(new Wiki(site.wiki("bob"), wiki.space()).ownUserKey())
                                .with("due", "2099-12-31")
                                .with("success", said)
                                .with("verify", "0")
                                .storage()
                        + "<ac:structured-macro ac:name=\"postmortem-status\"/>");
        String key = Await.until("tracked", PATIENCE, () -> facts().get("issue-key"), found -> !found.isEmpty());
        site.jira("bob").transition(key, "Done");
        Await.until(
                "done",
                PATIENCE,
                () -> {
                    site.hurry();
                    return facts().get("check");
                },
                "due"::equals);
        uid = facts().get("finding");
        answer(
                "early",
                Map.of("until", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString(), "note", said));
        answer(
                "no",
                Map.of(
                        "note",
                        said,
                        "evidence",
                        said.substring(0, 1000),
                        "follow-up",
                        "yes",
                        "title",
                        said.substring(0, 150),
                        "owner",
                        "bob",
                        "due",
                        "2099-12-31",
                        "remedy",
                        said));
    }

    private FindingFacts facts() {
        return wiki.findings(page).get(0);
    }

    private void answer(String answer, Map<String, String> fields) {
        StringBuilder sent = new StringBuilder("answer=" + answer);
        fields.forEach(
                (name, value) -> sent.append('&').append(name).append('=').append(HostileOutputs.encoded(value)));
        Client.Answer shown = wiki.client().get(address());
        new EditorForm(wiki.client(), address())
                .fill(shown, "answer", sent.toString())
                .expect(302);
    }

    private String address() {
        return CHECK + "?finding=" + uid;
    }

    static List<Output> outputs() {
        return List.of(
                new Output(
                        "a page with answers",
                        Set.of("postmortem-finding", "finding/finding.vm", "postmortem-status", "status/status.vm"),
                        false,
                        pages -> List.of(pages.author()
                                .get("/pages/viewpage.action?pageId="
                                        + pages.checks().page.id()))),
                new Output(
                        "the form of a check",
                        Set.of("GET " + CHECK, "assessment/check.vm", "frame/page.vm", "frame/form.vm"),
                        false,
                        pages -> List.of(pages.author().get(pages.checks().address()))),
                new Output(
                        "nonsense sent to the form of a check",
                        Set.of("POST " + CHECK, "assessment/check.vm", "frame/page.vm", "frame/form.vm"),
                        false,
                        pages -> pages.texts().stream()
                                .map(text -> pages.author()
                                        .form(
                                                pages.checks().address(),
                                                "do=" + HostileOutputs.encoded(text) + "&answer="
                                                        + HostileOutputs.encoded(text) + "&note="
                                                        + HostileOutputs.encoded(text),
                                                ""))
                                .toList()));
    }
}
