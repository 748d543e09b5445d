package dev.hindsight.acceptance;

import java.util.function.Consumer;

/**
 * Something of ours that people see in a browser.
 *
 * @param name what it is
 * @param reached how a browser of somebody who is signed in comes there
 * @param ours selectors of what is ours on it; {@code body} where the whole page is
 * @param printed whether it is made for paper or another program, where it is neither dark nor narrow
 */
record Screen(String name, Consumer<Chromium> reached, String ours, boolean printed) {

    private static final String MACROS = ".postmortem-finding, .postmortem-status, .postmortem-reviews";

    static Screen page(String name, String address) {
        return page(name, browser -> browser.open(address));
    }

    static Screen page(String name, Consumer<Chromium> reached) {
        return part(name, reached, "body");
    }

    static Screen part(String name, Consumer<Chromium> reached, String ours) {
        return new Screen(name, reached, ours, false);
    }

    static Screen printed(String name, String address) {
        return new Screen(name, browser -> browser.open(address), MACROS, true);
    }

    static Screen macros(String name, String address) {
        return macros(name, browser -> browser.open(address));
    }

    static Screen macros(String name, Consumer<Chromium> reached) {
        return part(name, reached, MACROS);
    }
}
