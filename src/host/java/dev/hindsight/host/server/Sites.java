package dev.hindsight.host.server;

/** Which sites one process runs: both, or one of them, so that nodes of Confluence can share a Jira and a database. */
public enum Sites {
    BOTH(true, true),
    CONFLUENCE(true, false),
    JIRA(false, true);

    private final boolean confluence;
    private final boolean jira;

    Sites(boolean confluence, boolean jira) {
        this.confluence = confluence;
        this.jira = jira;
    }

    public boolean haveConfluence() {
        return confluence;
    }

    public boolean haveJira() {
        return jira;
    }
}
