package dev.hindsight.acceptance;

import dev.hindsight.acceptance.Client.Answer;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import dev.hindsight.host.confluence.rendering.OutputType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Everything that shows texts to somebody, each with what of the plugin it goes through. What is new in the plugin needs a row here.
 */
final class HostileOutputs {

    static final String SERVLETS = "/plugins/servlet/hindsight/";
    private static final String REST = "/rest/hindsight/1.0";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> FRAME = Set.of("frame/page.vm", "frame/form.vm");

    private static final Set<String> WRITING = with(FRAME, "authoring/finding.vm");

    private static final int SOME = 6;

    private HostileOutputs() {}

    /** How the texts are shown in one place. */
    interface Shown {
        List<Answer> on(HostilePages pages);
    }

    /**
     * One place.
     *
     * @param through macros by their names, addresses by method and path, templates by their files
     * @param whole whether it shows each text
     */
    record Output(String name, Set<String> through, boolean whole, Shown shown) {}

    static List<Output> all() {
        List<Output> outputs = new ArrayList<>();
        for (OutputType type : OutputType.values()) {
            outputs.add(new Output(
                    "a page for " + type.word(),
                    Set.of("postmortem-finding", "postmortem-status", "finding/finding.vm", "status/status.vm"),
                    true,
                    pages -> List.of(view(pages, pages.tracked(), "&output=" + type.word()))));
        }
        outputs.add(
                output("tables told nonsense", pages -> List.of(view(pages, pages.views(), "")), "postmortem-status"));
        outputs.add(output("copies", pages -> List.of(view(pages, pages.copies(), "")), "postmortem-finding"));
        outputs.add(output("an old version", HostileOutputs::old, "postmortem-finding"));
        outputs.add(output(
                "a page that awaits approval",
                pages -> List.of(view(pages, pages.restricted(), "")),
                "postmortem-finding"));
        outputs.add(output(
                "refusals", pages -> each(pages.refused(), page -> view(pages, page, "")), "postmortem-finding"));
        outputs.addAll(form("conflict", "?pageId=", pages -> List.of(pages.tracked())));
        outputs.addAll(form("order", "?pageId=", HostilePages::refused));
        outputs.addAll(form("copy", "?pageId=", pages -> List.of(pages.copies())));
        outputs.addAll(form(
                "approve",
                "?pageId=",
                pages -> List.of(pages.restricted()),
                "approval/approve.vm",
                "approval/findings.vm"));
        outputs.add(new Output(
                "the form of a finding", with(WRITING, "GET " + SERVLETS + "finding"), true, HostileOutputs::findings));
        outputs.add(new Output(
                "nonsense sent to the form of a finding",
                with(WRITING, "POST " + SERVLETS + "finding"),
                true,
                pages -> sent(
                        pages.author(),
                        SERVLETS + "finding?pageId=" + pages.tracked().id(),
                        pages.texts(),
                        "save")));
        outputs.add(output(
                "a page with edits that were dropped",
                pages -> List.of(view(pages, pages.edits().page(), "")),
                "postmortem-finding",
                "postmortem-status"));
        outputs.add(new Output(
                "the pages on which edits are put back",
                with(FRAME, "GET " + SERVLETS + "edits"),
                true,
                pages -> pages.edits().reviews()));
        outputs.add(new Output(
                "nonsense sent to such a page",
                with(FRAME, "POST " + SERVLETS + "edits"),
                false,
                pages -> sent(pages.author(), pages.edits().addresses().get(0), pages.texts(), "none")));
        outputs.addAll(site("settings", "settings", "settings/checks.vm"));
        outputs.addAll(site("space-settings", "space-settings?space="));
        outputs.addAll(site("health", "health", "health/health.vm"));
        outputs.addAll(HostileChecks.outputs());
        outputs.addAll(HostileHistory.outputs());
        outputs.addAll(HostileReviews.outputs());
        outputs.addAll(HostileScopes.outputs());
        outputs.add(output(
                "what comes of a page, as JSON",
                pages -> List.of(
                        pages.author().get(REST + "/pages/" + pages.tracked().id() + "/progress")),
                "GET " + REST + "/pages/{}/progress"));
        outputs.add(new Output(
                "a look at a page",
                Set.of("POST " + REST + "/pages/{}/reconcile"),
                false,
                pages -> List.of(
                        pages.author().post(REST + "/pages/" + pages.tracked().id() + "/reconcile", Map.of()))));
        outputs.add(new Output(
                "where a block's issue is",
                Set.of("GET " + REST + "/pages/{}/issue"),
                false,
                pages -> pages.texts().stream()
                        .map(text -> pages.author()
                                .get(REST + "/pages/" + pages.tracked().id() + "/issue?finding=" + encoded(text)))
                        .toList()));
        outputs.add(new Output(
                "what the editor's dialog asks for",
                Set.of("GET " + REST + "/editor/finding"),
                false,
                pages -> List.of(pages.author().get(REST + "/editor/finding"))));
        outputs.add(new Output(
                "the projects that are offered",
                Set.of("GET " + REST + "/projects"),
                false,
                pages -> List.of(pages.author().get(REST + "/projects?space=" + pages.space()))));
        outputs.add(output(
                "spaces without projects",
                pages -> each(pages.texts(), text -> pages.author().get(REST + "/projects?space=" + encoded(text))),
                "GET " + REST + "/projects"));
        outputs.add(output(
                "people of projects that there are not",
                pages -> each(
                        pages.texts(),
                        text -> pages.author()
                                .get(REST + "/people?pageId=" + pages.tracked().id() + "&query=bo&project="
                                        + encoded(text))),
                "GET " + REST + "/people"));
        outputs.add(output(
                "the export",
                pages -> Stream.of(",", ";", "tab")
                        .map(separator ->
                                pages.author().get(REST + "/export?space=" + pages.space() + "&separator=" + separator))
                        .toList(),
                "GET " + REST + "/export"));
        outputs.add(output(
                "what the export says of nonsense",
                pages -> pages.texts().stream()
                        .flatMap(text -> Stream.of("space", "pageId", "format", "separator")
                                .map(name -> pages.author().get(REST + "/export?" + name + "=" + encoded(text))))
                        .toList(),
                "GET " + REST + "/export"));
        outputs.add(new Output(
                "what a webhook is told",
                Set.of("POST " + REST + "/jira/{}/events"),
                false,
                pages -> pages.texts().stream()
                        .map(text -> pages.author()
                                .post(REST + "/jira/x/events?token=" + encoded(text), Map.of("issue", text)))
                        .toList()));
        outputs.addAll(HostileMails.outputs());
        return outputs;
    }

    private static Output output(String name, Shown shown, String... through) {
        return new Output(name, Set.of(through), true, shown);
    }

    private static Answer view(HostilePages pages, PublishedPage page, String query) {
        return pages.author().get("/pages/viewpage.action?pageId=" + page.id() + query);
    }

    /** The form of each finding of a page, as it is opened. */
    private static List<Answer> findings(HostilePages pages) {
        String page = SERVLETS + "finding?pageId=" + pages.tracked().id();
        return Jsoup.parse(view(pages, pages.tracked(), "").text())
                .select("section.postmortem-finding[data-finding]")
                .eachAttr("data-finding")
                .stream()
                .map(uid -> pages.author().get(page + "&finding=" + uid))
                .toList();
    }

    private static List<Answer> old(HostilePages pages) {
        String html = new Wiki(pages.author(), pages.space()).viewOfVersion(pages.tracked(), 1);
        return List.of(new Answer(200, html, Map.of("Content-Type", "text/html")));
    }

    /** A page on which something is decided of pages: as it is shown, and as it answers to a button that it does not have. */
    private static List<Output> form(
            String name, String query, Function<HostilePages, List<PublishedPage>> of, String... templates) {
        Set<String> through = Stream.of(FRAME.stream(), Arrays.stream(templates))
                .flatMap(one -> one)
                .collect(Collectors.toSet());
        return List.of(
                new Output(
                        name,
                        with(through, "GET " + SERVLETS + name),
                        true,
                        pages ->
                                each(of.apply(pages), page -> pages.author().get(SERVLETS + name + query + page.id()))),
                new Output(
                        "nonsense sent to " + name,
                        with(through, "POST " + SERVLETS + name),
                        true,
                        pages -> of.apply(pages).stream()
                                .flatMap(page -> sent(
                                        pages.author(),
                                        SERVLETS + name + query + page.id(),
                                        pages.texts().subList(0, 1),
                                        "none")
                                        .stream())
                                .toList()));
    }

    /** A page for administrators: as it is shown, and as it answers when each text stands in each of its fields. */
    private static List<Output> site(String name, String path, String... templates) {
        Set<String> through = Stream.of(FRAME.stream(), Arrays.stream(templates))
                .flatMap(one -> one)
                .collect(Collectors.toSet());
        boolean fields = name.endsWith("settings");
        return List.of(
                new Output(
                        name,
                        with(through, "GET " + SERVLETS + name),
                        fields,
                        pages -> List.of(pages.admin().get(address(path, pages)))),
                new Output(
                        "nonsense sent to " + name,
                        with(through, "POST " + SERVLETS + name),
                        fields,
                        pages -> sent(
                                pages.admin(),
                                address(path, pages),
                                fields ? some(pages) : pages.texts().subList(0, 1),
                                "save")));
    }

    /** All texts, some in one. */
    private static List<String> some(HostilePages pages) {
        return Stream.iterate(0, from -> from < pages.texts().size(), from -> from + SOME)
                .map(from ->
                        pages.joined(from, Math.min(from + SOME, pages.texts().size())))
                .toList();
    }

    private static String address(String path, HostilePages pages) {
        return SERVLETS + path + (path.endsWith("=") ? pages.space() : "");
    }

    /** Sends the form of a page with each text in every field that can be seen. */
    static List<Answer> sent(Client client, String address, List<String> texts, String button) {
        Answer shown = client.get(address).expect(200);
        Map<String, String> cookie = Map.of("Cookie", shown.header("Set-Cookie").replaceAll(";.*", ""));
        Elements fields = Jsoup.parse(shown.text()).select("form#hindsight-form [name]");
        return texts.stream()
                .map(text -> client.send("POST", address, FORM, filled(fields, text, button), cookie))
                .toList();
    }

    private static String filled(Elements fields, String text, String button) {
        Map<String, String> form = new LinkedHashMap<>();
        for (Element field : fields) {
            boolean proof =
                    field.attr("type").equals("hidden") && field.attr("name").equals("atl_token");
            form.put(field.attr("name"), proof ? field.attr("value") : text);
        }
        form.put("do", button);
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Set<String> with(Set<String> some, String one) {
        return Stream.concat(some.stream(), Stream.of(one)).collect(Collectors.toSet());
    }

    private static <T> List<Answer> each(List<T> all, Function<T, Answer> answer) {
        return all.stream().map(answer).toList();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
