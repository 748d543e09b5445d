package dev.hindsight.figures;

import dev.hindsight.status.VisibleItem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a reader opens the issues of a page in Jira. */
public final class IssueSearch {

    /** A list that is longer would be too long for some address bars, and a part of it would look like all. */
    private static final int LONGEST = 50;

    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private IssueSearch() {}

    /**
     * The address of a search that finds the issues that the reader may see; empty where there are none, too many, or several
     * Jiras. One that cannot be found would make Jira reject the whole search, so it is left out.
     */
    public static Optional<String> address(Collection<VisibleItem> items) {
        List<VisibleItem> found = items.stream()
                .filter(VisibleItem::isTrackedShown)
                .filter(seen -> seen.issueId()
                        .filter(id -> ID.matcher(id.issueId()).matches())
                        .isPresent())
                .toList();
        List<String> jiras =
                found.stream().map(seen -> base(seen).orElse("")).distinct().toList();
        String ids = found.stream()
                .flatMap(seen -> seen.issueId().stream())
                .map(id -> id.issueId())
                .distinct()
                .collect(Collectors.joining(", "));
        if (jiras.size() != 1 || jiras.get(0).isEmpty() || found.size() > LONGEST) {
            return Optional.empty();
        }
        String query = URLEncoder.encode("id in (" + ids + ")", StandardCharsets.UTF_8);
        return Optional.of(jiras.get(0) + "issues/?jql=" + query.replace("+", "%20"));
    }

    /** Where the Jira begins in which an issue is opened. */
    private static Optional<String> base(VisibleItem seen) {
        String opened = "browse/" + seen.issueKey().orElse("");
        return seen.issueAddress()
                .filter(address -> address.endsWith(opened))
                .map(address -> address.substring(0, address.length() - opened.length()));
    }
}
