package dev.hindsight.host.jira;

/** The one site to which an access token may be handed. */
final class Callbacks {

    private volatile String allowed;

    Callbacks(String allowed) {
        this.allowed = allowed;
    }

    void allow(String siteUrl) {
        allowed = siteUrl;
    }

    boolean mayGoTo(String url) {
        return (url.equals(allowed) || url.startsWith(allowed + "/") || url.startsWith(allowed + "?"))
                && url.chars().noneMatch(c -> c <= ' ' || c == '\\');
    }
}
