package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.acceptance.Wiki.PublishedPage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * Where findings are tracked, and what they show elsewhere. Uses official REST only. That no issue is created is looked up
 * after a page that was published later has got its own.
 */
public class MacroPlacesTest {

    @ClassRule
    public static final Products PRODUCTS = Products.running();

    private final Wiki author = PRODUCTS.author();
    private final String word = "Place" + UUID.randomUUID().toString().replace("-", "");

    @Test
    public void aDraftShowsItsOwnTextAndOneSentence() {
        assertUntracked(author.view(author.draft(finding())));
    }

    @Test
    public void aBlogPostShowsItsOwnTextAndOneSentence() {
        assertUntracked(author.view(author.blogPost(finding())));
    }

    @Test
    public void aCommentShowsItsOwnTextAndOneSentence() {
        PublishedPage page = author.publish("<p>To be discussed.</p>");

        assertUntracked(author.view(author.comment(page, finding())));
    }

    @Test
    public void aTextWithoutContentShowsItselfAndOneSentence() {
        assertUntracked(author.viewOf(finding()));
    }

    @Test
    public void aPageThatIncludesAnotherShowsThatPagesIssues() {
        PublishedPage included = author.publish(finding());
        FindingFacts tracked = PRODUCTS.tracked(author, included);

        PublishedPage including = author.publish(macro("include", included.title()));

        assertEquals(List.of(tracked), author.findings(including));
        assertOneIssue();
    }

    @Test
    public void anExcerptElsewhereShowsTheIssuesOfItsOwnPage() {
        PublishedPage source = author.publish("<ac:structured-macro ac:name=\"excerpt\"><ac:rich-text-body>" + finding()
                + "</ac:rich-text-body></ac:structured-macro>");
        FindingFacts tracked = PRODUCTS.tracked(author, source);

        PublishedPage other = author.publish(macro("excerpt-include", source.title()));

        assertEquals(List.of(tracked), author.findings(other));
        assertOneIssue();
    }

    @Test
    public void anOldVersionShowsTodaysStatusAndSaysSo() {
        PublishedPage first = author.publish(finding());
        String key = PRODUCTS.tracked(author, first).get("issue-key");
        author.republish(first, author.storage(first) + "<p>More.</p>");

        String old = author.viewOfVersion(first, 1);

        assertEquals(key, FindingFacts.in(old).get(0).get("issue-key"));
        assertTrue(old, old.contains("viewing an older version of this page."));
        assertFalse(old, old.contains("More."));
        assertOneIssue();
    }

    /** The second of two pasted blocks was given another owner and date. */
    @Test
    public void eachOfTwoPastedBlocksShowsItsOwnItem() {
        FindingMarkup block = FindingMarkup.titled(word).with("id", word);
        PublishedPage page = author.publish(block.owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", "2099-12-31")
                        .storage()
                + block.owner(author.ownUserKey()).with("due", "2099-11-30").storage());

        List<FindingFacts> findings = PRODUCTS.awaitRounds(
                "both tracked",
                () -> author.findings(page),
                facts -> facts.stream().allMatch(FindingFacts::tracked));

        assertEquals(2, findings.size());
        assertNotEquals(findings.get(0).get("finding"), findings.get(1).get("finding"));
        assertNotEquals(findings.get(0).get("issue-key"), findings.get(1).get("issue-key"));
        assertEquals(List.of(), repeated(author.view(page), "id=\"finding-[^\"]*\""));
    }

    private static List<String> repeated(String html, String pattern) {
        List<String> all = Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
        return all.stream()
                .filter(one -> Collections.frequency(all, one) > 1)
                .distinct()
                .toList();
    }

    private void assertUntracked(String html) {
        assertTrue(html, html.contains(word));
        assertTrue(html, html.contains("What happened, and why."));
        assertTrue(html, html.contains("Hindsight tracks findings on published pages only."));
        assertEquals(Map.of(), FindingFacts.in(html).get(0).attributes());
        PRODUCTS.tracked(
                author,
                author.publish(FindingMarkup.titled("Later")
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", "2099-12-31")
                        .storage()));
        assertEquals(List.of(), PRODUCTS.jiraAdmin().keysWithSummary(word));
    }

    private void assertOneIssue() {
        PRODUCTS.tracked(
                author,
                author.publish(FindingMarkup.titled("Later")
                        .owner(PRODUCTS.ownerInWiki().ownUserKey())
                        .with("due", "2099-12-31")
                        .storage()));
        assertEquals(1, PRODUCTS.jiraAdmin().keysWithSummary(word).size());
    }

    private String finding() {
        return FindingMarkup.titled(word)
                .owner(PRODUCTS.ownerInWiki().ownUserKey())
                .with("due", "2099-12-31")
                .storage();
    }

    private static String macro(String name, String pageTitle) {
        return "<ac:structured-macro ac:name=\"" + name + "\"><ac:parameter ac:name=\"\"><ac:link><ri:page"
                + " ri:content-title=\"" + pageTitle + "\"/></ac:link></ac:parameter></ac:structured-macro>";
    }

    @Test
    public void aFindingOfAnOwnerWhoIsGoneStaysReadableAndSaysWhatIsWrong() {
        PublishedPage page = author.publish(FindingMarkup.titled("Ownerless")
                .owner("gone")
                .with("due", "2030-01-01")
                .storage());

        String html = Await.until(
                "what is wrong",
                PRODUCTS.patience(),
                () -> author.view(page),
                seen -> seen.contains("The owner gone has no Confluence account. Choose another owner."));
        assertEquals("incomplete", FindingFacts.in(html).get(0).get("state"));
    }
}
