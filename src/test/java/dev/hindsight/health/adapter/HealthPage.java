package dev.hindsight.health.adapter;

import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;

/** The health page as an administrator opens it. */
final class HealthPage {

    private HealthPage() {}

    static FormBrowser of(FormRoots roots) {
        return new FormBrowser(
                new HealthServlet(
                        roots.site.as("root").frame(),
                        roots.health,
                        roots.sync,
                        roots.scanner,
                        roots.views,
                        roots.owners,
                        roots.site,
                        roots.pages,
                        roots.log,
                        roots.mail,
                        roots.round),
                "/plugins/servlet/hindsight/health");
    }
}
