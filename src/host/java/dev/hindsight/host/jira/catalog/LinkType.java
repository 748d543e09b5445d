package dev.hindsight.host.jira.catalog;

/** The kinds of links between issues that a new Jira has. */
public enum LinkType implements Choice {
    BLOCKS("10000", "Blocks", "is blocked by", "blocks"),
    CLONERS("10001", "Cloners", "is cloned by", "clones"),
    DUPLICATE("10002", "Duplicate", "is duplicated by", "duplicates"),
    RELATES("10003", "Relates", "relates to", "relates to");

    private final String id;
    private final String label;
    private final String inward;
    private final String outward;

    LinkType(String id, String label, String inward, String outward) {
        this.id = id;
        this.label = label;
        this.inward = inward;
        this.outward = outward;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    /** How the issue that a link leads to is related to the one that it comes from. */
    public String inward() {
        return inward;
    }

    /** How the issue that a link comes from is related to the one that it leads to. */
    public String outward() {
        return outward;
    }
}
