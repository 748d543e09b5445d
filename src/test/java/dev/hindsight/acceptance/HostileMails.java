package dev.hindsight.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Client.Answer;
import dev.hindsight.acceptance.HostileOutputs.Output;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Where hostile texts come in a mail, and where somebody chooses what comes in it. */
final class HostileMails {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NOTIFICATIONS = HostileOutputs.SERVLETS + "notifications";
    private static final int SOME = 3;

    private HostileMails() {}

    static List<Output> outputs() {
        return List.of(
                new Output("a mail", Set.of("reminder/mail.vm"), false, pages -> List.of(mail(pages))),
                new Output(
                        "the choice of notifications",
                        Set.of("GET " + NOTIFICATIONS, "frame/page.vm", "frame/form.vm"),
                        false,
                        pages -> List.of(pages.author().get(NOTIFICATIONS))),
                new Output(
                        "nonsense sent to the choice of notifications",
                        Set.of("POST " + NOTIFICATIONS, "frame/page.vm", "frame/form.vm"),
                        false,
                        pages -> pages.texts().stream()
                                .map(text -> pages.author()
                                        .form(
                                                NOTIFICATIONS,
                                                "do=" + HostileOutputs.encoded(text) + "&parts="
                                                        + HostileOutputs.encoded(text),
                                                ""))
                                .toList()));
    }

    /** Somebody else's in each space, since nobody gets two on a day. */
    private static Answer mail(HostilePages pages) {
        String owner = pages.space().endsWith("A") ? "carol" : "bob";
        Wiki wiki = new Wiki(pages.author(), pages.space());
        String key = new Wiki(pages.author().as(owner + ":" + owner), pages.space()).ownUserKey();
        PublishedPage page = wiki.publish(
                "Due",
                Stream.iterate(0, from -> from < pages.texts().size(), from -> from + SOME)
                        .map(from -> FindingMarkup.titled(pages.joined(
                                        from,
                                        Math.min(from + SOME, pages.texts().size())))
                                .with("id", pages.space() + "-due-" + from)
                                .owner(key)
                                .with(
                                        "due",
                                        LocalDate.now(ZoneOffset.UTC)
                                                .plusDays(1)
                                                .toString())
                                .storage())
                        .collect(Collectors.joining()));
        Await.until(
                "tracked",
                PATIENCE,
                () -> wiki.findings(page),
                facts -> facts.stream().allMatch(FindingFacts::tracked));
        SettingsPages settings = SettingsPages.of(pages.admin());
        Map<String, String> fields = settings.fields("OPS");
        fields.put("mail-hour", "0");
        settings.submit(fields).expect(302);
        new SettingsPages(pages.admin(), HostileOutputs.SERVLETS + "health")
                .submit(Map.of("do", "retry-now"))
                .expect(200, 302, 303);
        pages.admin()
                .post("/rest/host/1.0/jobs/hindsight-reminders/run", Map.of())
                .expect(200, 202, 204);
        String html = StreamSupport.stream(
                        pages.admin().get("/rest/host/1.0/mails").json().spliterator(), false)
                .filter(mail -> mail.at("/to/0").asText().equals(owner + "@example.com"))
                .map(mail -> mail.path("html"))
                .map(JsonNode::asText)
                .findFirst()
                .orElseThrow();
        return new Answer(200, html, Map.of("Content-Type", "text/html"));
    }
}
