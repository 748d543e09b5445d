package dev.hindsight.host.jira.catalog;

/** The issue types, the same in every project. */
public enum IssueType implements Choice {
    TASK("10002", "Task", "A task that needs to be done."),
    BUG("10004", "Bug", "A problem which impairs or prevents the functions of the product."),
    STORY("10001", "Story", "A user story."),
    SUB_TASK("10003", "Sub-task", "The sub-task of the issue.");

    private final String id;
    private final String label;
    private final String description;

    IssueType(String id, String label, String description) {
        this.id = id;
        this.label = label;
        this.description = description;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    public String description() {
        return description;
    }

    public boolean isSubTask() {
        return this == SUB_TASK;
    }
}
