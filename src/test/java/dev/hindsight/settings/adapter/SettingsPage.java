package dev.hindsight.settings.adapter;

import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;

/** The settings page of the site, as its administrator uses it. */
final class SettingsPage {

    private SettingsPage() {}

    static FormBrowser of(FormRoots roots) {
        return new FormBrowser(
                new SettingsServlet(
                        roots.site.as("root").frame(),
                        roots.changeSettings,
                        roots.connections,
                        roots.sync,
                        roots.installation,
                        roots.site),
                "/plugins/servlet/hindsight/settings");
    }
}
