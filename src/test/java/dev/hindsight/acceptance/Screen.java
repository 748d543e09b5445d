package dev.hindsight.acceptance;

import java.util.function.Consumer;

/**
 * Something of ours that people see in a browser.
 *
 * @param name what it is
 * @param reached how a browser of somebody who is signed in comes there
 * @param ours selectors of what is ours on it; {@code body} where the whole page is
 */
record Screen(String name, Consumer<Chromium> reached, String ours) {

    private static final String MACROS = ".postmortem-finding, .postmortem-status, .postmortem-reviews";

    static Screen page(String name, String address) {
        return new Screen(name, browser -> browser.open(address), "body");
    }

    static Screen macros(String name, String address) {
        return macros(name, browser -> browser.open(address));
    }

    static Screen macros(String name, Consumer<Chromium> reached) {
        return new Screen(name, reached, MACROS);
    }
}
