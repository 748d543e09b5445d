package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.ClassRule;
import org.junit.Test;

/** How far the postmortems below a page, of a space and of all spaces have come, for each of their readers. */
public class ScopesTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("scopes", Map.of());

    private final Wiki author = new Wiki(PRODUCTS.author().client(), "ENG");
    private final Wiki ops = PRODUCTS.author();
    private final Client bob = PRODUCTS.ownerInWiki().client();

    @Test
    public void aSpaceAndTheSiteShowWhatTheirReaderMayView() {
        PublishedPage seen = below(author, Optional.empty(), finding() + finding() + reviews());
        PublishedPage secret = below(author, Optional.empty(), finding());
        PublishedPage elsewhere = below(ops, Optional.empty(), finding());
        PublishedPage index = author.publish(status("space"));
        tracked(author.client(), index, "site", seen, secret, elsewhere);

        author.restrictToOneself(secret);

        Element section = section(author.client(), index);
        JsonNode own = progress(author.client(), index, "space");
        assertEquals(own.at("/total").asText(), section.attr("data-total"));
        assertEquals(String.valueOf(own.at("/pages").size()), section.attr("data-pages"));
        assertTrue(ids(own).containsAll(Set.of(seen.id(), secret.id())));
        assertFalse(ids(own).contains(elsewhere.id()));
        Element card = section.expectFirst("article[data-page-id=" + seen.id() + "]");
        assertTrue(card.text(), card.text().contains("0 of 2 done"));
        assertTrue(card.text(), card.text().contains("Go-live 3 Nov 2098 Next review 3 Dec 2098 Facilitator: Bob"));
        assertEquals(
                List.of("2098-11-03", "2098-12-03"),
                card.select("time").eachAttr("datetime").subList(0, 2));
        assertEquals(List.of("2098-12-03"), own.findValuesAsText("nextReview"));

        JsonNode ofBob = progress(bob, index, "space");
        assertFalse(ids(ofBob).contains(secret.id()));
        assertEquals(own.at("/total").asInt() - 1, ofBob.at("/total").asInt());
        assertFalse(section(bob, index).outerHtml().contains(secret.title()));
        assertEquals(sum(ofBob), ofBob.at("/total").asInt());
        assertTrue(ids(progress(bob, index, "site")).containsAll(Set.of(seen.id(), elsewhere.id())));
        assertFalse(ids(progress(bob, index, "site")).contains(secret.id()));
        bob.get(address(secret, "space")).expect(404);
        bob.get(address(index, "world")).expect(400);
    }

    @Test
    public void whatIsBelowAPageFollowsEveryMoveAtOnce() {
        PublishedPage top = author.publish(status("children"));
        PublishedPage other = author.publish(status("children"));
        PublishedPage between = below(author, Optional.of(top), "<p>A folder.</p>");
        PublishedPage deep = below(author, Optional.of(between), finding());
        PublishedPage including = author.publish("<ac:structured-macro ac:name=\"include\"><ac:parameter ac:name=\"\">"
                + "<ac:link><ri:page ri:content-title=\"" + top.title() + "\"/></ac:link></ac:parameter>"
                + "</ac:structured-macro>");
        tracked(author.client(), top, "children", deep);
        assertEquals(List.of(deep.id()), cards(top));
        assertEquals(List.of(), cards(other));
        assertEquals(List.of(deep.id()), cards(including));

        move(between, "ENG", Optional.of(other));

        assertEquals(List.of(), cards(top));
        assertEquals(List.of(deep.id()), cards(other));
        author.trash(deep);
        assertEquals(List.of(), cards(other));
        assertEquals(
                0, progress(author.client(), other, "children").at("/total").asInt());
        restore(deep);
        tracked(author.client(), other, "children", deep);
        assertEquals(List.of(deep.id()), cards(other));
    }

    @Test
    public void aProgramThatKnowsTheAnswerIsToldSo() {
        PublishedPage index = author.publish(status("space"));
        Client.Answer first = author.client().get(address(index, "space")).expect(200);

        String tag = first.header("ETag");
        assertTrue(tag, tag.startsWith("W/"));
        assertTrue(first.header("Cache-Control").contains("private"));
        assertEquals(
                304,
                author.client()
                        .get(address(index, "space"), "If-None-Match", tag)
                        .status());
    }

    private List<String> cards(PublishedPage page) {
        return Jsoup.parse(author.view(page)).select("article.postmortem-page").eachAttr("data-page-id");
    }

    private static Element section(Client reader, PublishedPage page) {
        return Jsoup.parse(reader.get("/pages/viewpage.action?pageId=" + page.id())
                        .expect(200)
                        .text())
                .expectFirst("section.postmortem-status");
    }

    private static String address(PublishedPage page, String scope) {
        return "/rest/hindsight/1.0/pages/" + page.id() + "/progress?scope=" + scope;
    }

    private static JsonNode progress(Client reader, PublishedPage page, String scope) {
        return reader.get(address(page, scope)).expect(200).json();
    }

    private static Set<String> ids(JsonNode progress) {
        return StreamSupport.stream(progress.at("/pages").spliterator(), false)
                .map(page -> page.at("/pageId").asText())
                .collect(Collectors.toSet());
    }

    private static int sum(JsonNode progress) {
        return StreamSupport.stream(progress.at("/pages").spliterator(), false)
                .mapToInt(page -> page.at("/total").asInt())
                .sum();
    }

    /** Waits until these pages have been scanned. */
    private static void tracked(Client reader, PublishedPage from, String scope, PublishedPage... pages) {
        Set<String> wanted = Set.of(pages).stream().map(PublishedPage::id).collect(Collectors.toSet());
        Await.until(
                "scanned " + wanted,
                Duration.ofSeconds(30),
                () -> ids(progress(reader, from, scope)),
                found -> found.containsAll(wanted));
    }

    private static PublishedPage below(Wiki wiki, Optional<PublishedPage> parent, String body) {
        PublishedPage page = wiki.publish(body);
        parent.ifPresent(above -> move(page, wiki.space(), Optional.of(above)));
        return page;
    }

    private static void move(PublishedPage page, String space, Optional<PublishedPage> parent) {
        Map<String, String> to = parent.map(above -> Map.of("space", space, "parent", above.id()))
                .orElse(Map.of("space", space));
        PRODUCTS.admin()
                .client()
                .post("/rest/host/1.0/pages/" + page.id() + "/move", to)
                .expect(200, 204);
    }

    private void restore(PublishedPage page) {
        author.client()
                .put(
                        "/rest/api/content/" + page.id(),
                        Map.of(
                                "type",
                                "page",
                                "status",
                                "current",
                                "title",
                                page.title(),
                                "version",
                                Map.of("number", page.version() + 1)))
                .expect(200);
    }

    private static String status(String scope) {
        return "<ac:structured-macro ac:name=\"postmortem-status\"><ac:parameter ac:name=\"scope\">" + scope
                + "</ac:parameter></ac:structured-macro>";
    }

    private static String reviews() {
        return "<ac:structured-macro ac:name=\"postmortem-reviews\"><ac:parameter ac:name=\"facilitator\">"
                + "<ri:user ri:userkey=\"" + PRODUCTS.ownerInWiki().ownUserKey() + "\"/></ac:parameter>"
                + "<ac:parameter ac:name=\"from\">2098-11-03</ac:parameter></ac:structured-macro>";
    }

    private static String finding() {
        return FindingMarkup.titled("Scoped " + UUID.randomUUID())
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage();
    }
}
