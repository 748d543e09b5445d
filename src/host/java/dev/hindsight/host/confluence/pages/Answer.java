package dev.hindsight.host.confluence.pages;

import java.util.Set;

/**
 * What a visitor gets: a page in the site's frame, or another address to go to.
 *
 * @param destination below the context path; empty when a page is shown
 * @param contexts of web resources that the page includes
 */
record Answer(String destination, int status, String title, String html, Set<String> contexts) {

    static Answer page(String title, String html) {
        return new Answer("", 200, title, html, Set.of("atl.general"));
    }

    static Answer goTo(String destination) {
        return new Answer(destination, 302, "", "", Set.of());
    }

    static Answer refusal(int status, String title, String html) {
        return new Answer("", status, title, html, Set.of("atl.general"));
    }

    Answer with(String... moreContexts) {
        return new Answer(destination, status, title, html, Set.of(moreContexts));
    }
}
