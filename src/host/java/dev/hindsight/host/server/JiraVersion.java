package dev.hindsight.host.server;

import java.util.List;
import java.util.stream.Stream;

/**
 * The releases of Jira Data Center that the embedded Jira can stand in for, with what differs between them on the wire. Not a
 * parser of arbitrary version numbers.
 */
public enum JiraVersion {
    V9_12("9.12", "9.12.27", 9_120_027, "/rest/webhooks/1.0/webhook", "${", "}"),
    V10_3("10.3", "10.3.24", 10_030_024, "/rest/jira-webhook/1.0/webhooks", "{", "}"),
    V11_3("11.3", "11.3.8", 11_030_008, "/rest/jira-webhook/1.0/webhooks", "{", "}");

    private final String line;
    private final String number;
    private final int buildNumber;
    private final String webhookPath;
    private final String variableStart;
    private final String variableEnd;

    JiraVersion(
            String line, String number, int buildNumber, String webhookPath, String variableStart, String variableEnd) {
        this.line = line;
        this.number = number;
        this.buildNumber = buildNumber;
        this.webhookPath = webhookPath;
        this.variableStart = variableStart;
        this.variableEnd = variableEnd;
    }

    /** The release line as the option {@code jira.version} names it, such as {@code 11.3}. */
    public String line() {
        return line;
    }

    /** Major, minor and patch number. */
    public List<Integer> numbers() {
        return Stream.of(number.split("[.]")).map(Integer::valueOf).toList();
    }

    /** The full version, such as {@code 11.3.8}. */
    public String number() {
        return number;
    }

    public int buildNumber() {
        return buildNumber;
    }

    /** Where webhooks are registered, below the context path. */
    public String webhookPath() {
        return webhookPath;
    }

    /** Whether webhooks can have a secret, and are registered in another shape than before, in a list with pages. */
    public boolean signsWebhooks() {
        return this != V9_12;
    }

    /** How a variable such as {@code issue.id} is written in a webhook's URL. */
    public String urlVariable(String name) {
        return variableStart + name + variableEnd;
    }

    static Stream<String> lines() {
        return Stream.of(values()).map(JiraVersion::line);
    }
}
