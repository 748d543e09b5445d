package dev.hindsight.host.jira.catalog;

/** The priorities, the most urgent first. */
public enum Priority implements Choice {
    HIGHEST("1", "Highest", "#d04437"),
    HIGH("2", "High", "#f15c75"),
    MEDIUM("3", "Medium", "#f79232"),
    LOW("4", "Low", "#707070"),
    LOWEST("5", "Lowest", "#999999");

    private final String id;
    private final String label;
    private final String color;

    Priority(String id, String label, String color) {
        this.id = id;
        this.label = label;
        this.color = color;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    public String color() {
        return color;
    }
}
