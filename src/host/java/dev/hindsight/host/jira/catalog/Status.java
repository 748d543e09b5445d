package dev.hindsight.host.jira.catalog;

/** The statuses of the one workflow, in its order, each with the transition that leads to it from anywhere. */
public enum Status implements Choice {
    TO_DO("10000", "To Do", "11", Category.NEW),
    IN_PROGRESS("3", "In Progress", "21", Category.INDETERMINATE),
    DONE("10001", "Done", "31", Category.DONE);

    /** Jira's three kinds of status. */
    public enum Category implements Choice {
        NEW(2, "new", "To Do", "default"),
        INDETERMINATE(4, "indeterminate", "In Progress", "inprogress"),
        DONE(3, "done", "Done", "success");

        private final int number;
        private final String key;
        private final String label;
        private final String color;

        Category(int number, String key, String label, String color) {
            this.number = number;
            this.key = key;
            this.label = label;
            this.color = color;
        }

        public int number() {
            return number;
        }

        public String key() {
            return key;
        }

        @Override
        public String id() {
            return String.valueOf(number);
        }

        @Override
        public String label() {
            return label;
        }

        public String color() {
            return color;
        }
    }

    private final String id;
    private final String label;
    private final String transitionId;
    private final Category category;

    Status(String id, String label, String transitionId, Category category) {
        this.id = id;
        this.label = label;
        this.transitionId = transitionId;
        this.category = category;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    /** The transition has the label of this status as its name. */
    public String transitionId() {
        return transitionId;
    }

    public Category category() {
        return category;
    }
}
