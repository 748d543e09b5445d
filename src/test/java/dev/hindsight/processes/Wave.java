package dev.hindsight.processes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings that are published at the same time: each of two authors publishes a page with a part of them, and adds another part to the
 * page of the other.
 */
record Wave(String name, List<String> findings) {

    private static final int PARTS = 4;

    Wave {
        findings = List.copyOf(findings);
    }

    /** The titles of the findings on each page, in their order, by the page's title. */
    Map<String, List<String>> pages() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put(page(0), findings.subList(start(0), start(2)));
        pages.put(page(1), findings.subList(start(2), start(4)));
        return pages;
    }

    /** Publishes what one of the two has to say. */
    void publish(int author, Author person) {
        int other = 1 - author;
        person.publish(page(author), part(2 * author));
        person.add(page(other), part(2 * other + 1));
    }

    private List<String> part(int number) {
        return findings.subList(start(number), start(number + 1));
    }

    private int start(int part) {
        return findings.size() * part / PARTS;
    }

    private String page(int author) {
        return name + " page " + author;
    }
}
