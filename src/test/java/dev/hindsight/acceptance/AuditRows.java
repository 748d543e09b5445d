package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of the audit log on the health page.
 *
 * @param client an administrator's
 * @param begun rows of what a test does are no older
 */
record AuditRows(Client client, Instant begun) {

    private static final String HEALTH = "/plugins/servlet/hindsight/health";
    private static final Pattern ROW =
            Pattern.compile("<tr class=\"audit\" data-what=\"([^\"]+)\" data-subject=\"([^\"]+)\">(.*?)</tr>");
    private static final Pattern TIME = Pattern.compile("<time datetime=\"([^\"]+)\"");

    private record Row(String what, String subject, String cells) {}

    static AuditRows seenBy(Client administrator) {
        return new AuditRows(administrator, Instant.now().minusMillis(1));
    }

    SettingsPages healthPage() {
        return new SettingsPages(client, HEALTH);
    }

    String html() {
        return healthPage().shown();
    }

    /** The newest row of a kind and subject has these words in its cells, and tells a time since the test began. */
    void assertNewest(String what, String subject, String words) {
        Row newest = rows().stream()
                .filter(row -> row.what().equals(what) && row.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + what + " of " + subject + " in " + html()));
        assertEquals(words, words(newest));
        Matcher time = TIME.matcher(newest.cells());
        assertTrue(newest.cells(), time.find());
        Instant at = Instant.parse(time.group(1));
        assertFalse(at + " is not between " + begun + " and now", at.isBefore(begun) || at.isAfter(Instant.now()));
    }

    /** The rows whose kinds match, newest first, each as kind, subject and the words in its cells. */
    List<String> ofKinds(String kinds) {
        return rows().stream()
                .filter(row -> row.what().matches(kinds))
                .map(row -> row.what() + " " + row.subject() + " " + words(row))
                .toList();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Matcher row = ROW.matcher(html());
        while (row.find()) {
            rows.add(new Row(row.group(1), row.group(2), row.group(3)));
        }
        return rows;
    }

    /** The words in all cells but the first, which tells the time. */
    private static String words(Row row) {
        return row.cells()
                .replaceFirst("<td>.*?</td>", "")
                .replaceAll("</t[dh]>", " | ")
                .replaceAll("<[^>]*>", "")
                .replaceAll("[| ]*$", "")
                .replaceAll(" +", " ");
    }
}
