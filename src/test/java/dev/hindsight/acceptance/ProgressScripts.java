package dev.hindsight.acceptance;

/** Scripts that tests run in pages before the page's own: they watch what that asks, and answer in its place. */
final class ProgressScripts {

    /**
     * Notes the addresses that scripts ask, what they are answered, how many more things they mean to do, and for how long they wait: of
     * that they wait an eighth.
     */
    static final String WATCH = """
            window.asked = [];
            window.statuses = [];
            window.open_ = XMLHttpRequest.prototype.open;
            XMLHttpRequest.prototype.open = function (method, address) {
                window.asked.push(address.replace(/.*\\/rest\\//, '').replace(/\\/[0-9]+(?=[/?])/, '/ID'));
                this.addEventListener('loadend', () => window.statuses.push(this.status));
                return window.open_.apply(this, arguments);
            };
            window.waiting = 0;
            window.pauses = [];
            window.later_ = window.setTimeout;
            window.setTimeout = function (done, pause) {
                window.waiting++;
                window.pauses.push(pause);
                return window.later_(function () { window.waiting--; done(); }, pause / 8);
            };
            """;

    /** The same, but they wait a twentieth. */
    static final String WATCH_FAST = WATCH.replace("pause / 8", "pause / 20");

    /** Looks at another tab, until told otherwise. */
    static final String AWAY = """
            window.away = true;
            window.listening = 0;
            Object.defineProperty(Document.prototype, 'hidden', {get: () => window.away});
            window.listen_ = EventTarget.prototype.addEventListener;
            EventTarget.prototype.addEventListener = function (name) {
                window.listening += name === 'visibilitychange' ? 1 : 0;
                return window.listen_.apply(this, arguments);
            };
            """;

    static final String COME_BACK = "(window.away = false, document.dispatchEvent(new Event('visibilitychange')))";

    /** What was known of Jira is always two minutes older than the answer. */
    static final String TWO_MINUTES_AGO = """
            window.header_ = XMLHttpRequest.prototype.getResponseHeader;
            XMLHttpRequest.prototype.getResponseHeader = function (name) {
                const date = window.header_.call(this, 'Date');
                return name === 'Hindsight-As-Of' && date
                    ? new Date(Date.parse(date) - 130000).toISOString() : window.header_.apply(this, arguments);
            };
            """;

    /** Whoever asks for progress is led to sign in, where the answer is a page. */
    static final String SIGN_IN_INSTEAD = """
            window.straight = XMLHttpRequest.prototype.open;
            XMLHttpRequest.prototype.open = function (method, address) {
                return window.straight.call(this, method, address.replace(/\\/rest\\/.*/, '/login'));
            };
            """;

    /** Each answer says all there is, and the page that is shown then has other findings. */
    static final String EDITED_MEANWHILE = """
            XMLHttpRequest.prototype.setRequestHeader = () => {};
            window.parse_ = JSON.parse;
            JSON.parse = function () {
                const answer = window.parse_.apply(this, arguments);
                if (answer && answer.body && answer.body.view) {
                    answer.body.view.value = answer.body.view.value.replace('postmortem-title">', 'postmortem-title">Now ');
                }
                return answer;
            };
            """;

    /** Takes over the page as it would be if so many of each table's items were done; how many rows and blocks that changes. */
    static String takeOverDone(int items) {
        return """
                (content => {
                    window.shown = window.shown || content.innerHTML;
                    const page = new DOMParser().parseFromString(window.shown, 'text/html');
                    page.querySelectorAll('table.postmortem-items').forEach(
                        table => [...table.querySelectorAll('tr.action-item')].slice(0, %d)
                            .forEach(row => row.setAttribute('data-completion', 'done')));
                    return window.hindsightPage.takeOver(content, page.body.innerHTML);
                })(document.getElementById('main-content')).length""".formatted(items);
    }

    /** Whatever is asked, the server is too busy to answer. */
    static final String BUSY = "Object.defineProperty(XMLHttpRequest.prototype, 'status', {get: () => 503});";

    /** It is later by so many minutes. */
    static String later(int minutes) {
        return "(clock => { Date.now = () => clock.call(Date) + " + minutes + " * 60000; })(Date.now)";
    }

    /** Nothing asks before some 15 seconds have gone. */
    static final String IN_NO_HURRY =
            "window.waiting === 1 && window.pauses.slice(-1)[0] >= 15000 && window.pauses.slice(-1)[0] < 16000";

    /** Notes the keys of what is marked as changed from now on. */
    static final String NOTE_MARKED = """
            window.marked = [];
            new MutationObserver(changes => changes.map(change => change.target)
                .filter(node => node.classList.contains('postmortem-changed'))
                .forEach(node => window.marked.push(node.nodeName + ' ' + node.getAttribute('data-issue-key'))))
                .observe(document.getElementById('main-content'), {subtree: true, attributeFilter: ['class']});
            """;

    /** The first pages that are answered have an attribute at their findings. */
    static String answered(String attribute, int pages) {
        return """
                window.kept = 0;
                window.parse_ = JSON.parse;
                JSON.parse = function () {
                    const answer = window.parse_.apply(this, arguments);
                    if (answer && answer.body && answer.body.view && window.kept < %d) {
                        window.kept++;
                        answer.body.view.value = answer.body.view.value.replace(
                            'class="postmortem-finding"', 'class="postmortem-finding" %s="true"');
                    }
                    return answer;
                };
                """.formatted(pages, attribute);
    }

    /** Nothing answers the first requests whose address has a part. */
    static String lost(int requests, String part) {
        return """
                window.lost = 0;
                window.goingTo = XMLHttpRequest.prototype.open;
                XMLHttpRequest.prototype.open = function (method, address) {
                    this.isLost = address.indexOf('%s') >= 0 && window.lost < %d;
                    return window.goingTo.apply(this, arguments);
                };
                window.send_ = XMLHttpRequest.prototype.send;
                XMLHttpRequest.prototype.send = function () {
                    window.send_.apply(this, arguments);
                    if (this.isLost) {
                        window.lost++;
                        this.abort();
                    }
                };
                """.formatted(part, requests);
    }

    static String lost(int requests) {
        return lost(requests, "/rest/");
    }

    private ProgressScripts() {}
}
