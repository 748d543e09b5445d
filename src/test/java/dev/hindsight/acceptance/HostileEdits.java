package dev.hindsight.acceptance;

import dev.hindsight.acceptance.Client.Answer;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;

/** A page on which each text was entered into the form of a finding, and a later version has dropped them all. */
final class HostileEdits {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Wiki wiki;
    private final PublishedPage page;

    /** @param title what the finding is called that is not there at all any more */
    HostileEdits(Wiki wiki, List<String> texts, String title) {
        this.wiki = wiki;
        String body = "<ac:structured-macro ac:name=\"postmortem-status\"/>"
                + IntStream.range(0, texts.size())
                        .mapToObj(number -> FindingMarkup.titled("Edited " + number)
                                .with("id", wiki.space() + "-edited-" + number)
                                .storage())
                        .collect(Collectors.joining());
        PublishedPage first = wiki.publish("Edited", body);
        List<String> uids = Await.until("findings", PATIENCE, () -> uids(first), all -> all.size() == texts.size());
        for (int number = 0; number < texts.size(); number++) {
            FindingPage.of(wiki.client(), first, uids.get(number))
                    .save(Map.of("cause", texts.get(number), "track", "later"))
                    .expect(302);
        }
        FindingPage.adding(wiki.client(), first).save(Map.of("title", title)).expect(302);
        int version = wiki.client()
                .get("/rest/api/content/" + first.id())
                .json()
                .at("/version/number")
                .asInt();
        page = wiki.republish(new PublishedPage(first.id(), first.title(), version), body);
        Await.until("dropped", PATIENCE, this::addresses, all -> all.size() == texts.size() + 1);
    }

    private List<String> uids(PublishedPage of) {
        return Jsoup.parse(wiki.view(of))
                .select("section.postmortem-finding[data-finding]")
                .eachAttr("data-finding");
    }

    PublishedPage page() {
        return page;
    }

    /** Where each of the edits is put back. */
    List<String> addresses() {
        return Jsoup.parse(wiki.view(page)).select(".postmortem-edit-lost a").eachAttr("href").stream()
                .map(address -> address.substring(address.indexOf("/plugins/")))
                .toList();
    }

    List<Answer> reviews() {
        return addresses().stream().map(address -> wiki.client().get(address)).toList();
    }
}
