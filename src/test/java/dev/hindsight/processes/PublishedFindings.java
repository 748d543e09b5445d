package dev.hindsight.processes;

import dev.hindsight.acceptance.FindingFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The findings that were published, and what has become of them on their pages and in Jira. For one thread. */
final class PublishedFindings {

    private final Map<String, List<String>> titlesByPage = new LinkedHashMap<>();
    private final Set<String> tracked = new LinkedHashSet<>();

    void add(Wave wave) {
        titlesByPage.putAll(wave.pages());
    }

    /** Whether every block shows an issue by now; a page on which all do is not looked at again. */
    boolean areTracked(Author reader) {
        titlesByPage.forEach((page, titles) -> {
            if (!tracked.contains(page) && areTracked(reader.findings(page), titles)) {
                tracked.add(page);
            }
        });
        return tracked.size() == titlesByPage.size();
    }

    private static boolean areTracked(List<FindingFacts> blocks, List<String> titles) {
        return blocks.size() == titles.size() && blocks.stream().allMatch(FindingFacts::tracked);
    }

    /** The findings with more than one issue. */
    List<String> duplicates(CreatedIssues issues) {
        return titles(title -> issues.of(title).size() > 1);
    }

    /** The findings without an issue. */
    List<String> lost(CreatedIssues issues) {
        return titles(title -> issues.of(title).isEmpty());
    }

    private List<String> titles(Predicate<String> which) {
        return titlesByPage.values().stream()
                .flatMap(Collection::stream)
                .filter(which)
                .toList();
    }

    /** The findings whose block does not show the issue that has its title. */
    List<String> wrong(CreatedIssues issues, Author reader) {
        List<String> wrong = new ArrayList<>();
        titlesByPage.forEach((page, titles) -> {
            List<FindingFacts> blocks = reader.findings(page);
            for (int i = 0; i < titles.size(); i++) {
                if (i >= blocks.size()
                        || !issues.title(blocks.get(i).get("issue-key")).equals(titles.get(i))) {
                    wrong.add(titles.get(i));
                }
            }
        });
        return wrong;
    }
}
