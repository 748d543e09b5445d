package dev.hindsight.issue.adapter;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Changelog.Author;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraContract;
import java.time.Instant;
import java.util.UUID;
import org.junit.Before;

/** Jira over a link keeps the contract, with a Jira behind the link of which only its public REST API is known. */
public abstract class GivenJiraContract extends JiraContract {

    private static final String NOBODY = "nobody-" + UUID.randomUUID();

    private GivenJiraWiki wiki;
    private Jira jira;

    abstract GivenJira given();

    @Before
    public void link() {
        wiki = new GivenJiraWiki(given());
        jira = wiki.jira();
    }

    @Override
    protected Jira jira() {
        return jira;
    }

    @Override
    protected Instant now() {
        return wiki.instant();
    }

    @Override
    protected Instant jirasTime() {
        return given().time();
    }

    @Override
    protected Actor alice() {
        return LoopbackSite.ALICE;
    }

    @Override
    protected Actor erin() {
        String name = erinsName();
        assert !name.isEmpty();
        return LoopbackSite.ERIN;
    }

    @Override
    protected String erinsName() {
        return given().nameOf(given().second());
    }

    @Override
    protected String project() {
        return given().project();
    }

    @Override
    protected String otherProject() {
        return given().orSkipped("jira.contract.second.project");
    }

    @Override
    protected String hiddenProject() {
        return given().orSkipped("jira.contract.hidden.project");
    }

    @Override
    protected String strictProject() {
        return given().orSkipped("jira.contract.strict.project");
    }

    @Override
    protected String issueType() {
        return given().issueType();
    }

    @Override
    protected String issueTypeId() {
        return given().issueTypeId();
    }

    @Override
    protected String owner() {
        return given().nameOf(given().first());
    }

    @Override
    protected String otherOwner() {
        return erinsName();
    }

    @Override
    protected String nobody() {
        return NOBODY;
    }

    @Override
    protected String inactive() {
        return given().orSkipped("jira.contract.inactive.user");
    }

    /** The first person, whom the wiki no longer knows by name from then on. */
    @Override
    protected Author start(String key) {
        wiki.forgetNames();
        return given().start(key);
    }

    @Override
    protected void remove(String issueId) {
        given().remove(issueId);
    }
}
