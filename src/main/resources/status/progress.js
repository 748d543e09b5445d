/*
 * Keeps a page that is read up to date without a reload: asks for its progress, often after it was published until its findings have been read
 * and their issues are there, then every 15 seconds while it is looked at, and shows what the server renders of what has changed. Nobody's
 * session is kept alive by it: without a key, a pointer or a scroll for 15 minutes nothing more is asked, and nothing at all once an answer
 * is not ours. It writes no text of its own. Whatever it lacks, a reload does the same.
 */
(function (window) {
    'use strict';

    var document = window.document;
    var PAUSES = [1500, 2000, 3000, 5000, 8000, 13000];
    var LONGEST = 120000;
    var EVERY = 15000;
    var AT_MOST = 240000;
    var WITHOUT_INPUT = 900000;
    var PATIENCE = 10000;
    var MARKED = 10000;
    var AWAITED = '[data-unread], [data-awaited]';
    var FOLLOWED = '.postmortem-finding[data-state], .action-item, .postmortem-status[data-scope]';
    var KEYS = '.postmortem-finding[data-issue-key], .action-item[data-issue-key]';
    var HIDDEN = '.postmortem-finding[data-state="tracked"]:not([data-issue-key])';
    var STATUS = '.postmortem-issue .aui-lozenge, .postmortem-card .aui-lozenge';
    var INPUT = ['keydown', 'pointerdown', 'wheel', 'scroll', 'touchstart'];
    var SAVED_BY = /\/plugins\/servlet\/hindsight\/finding\?/;
    var NAMED = 3;

    var content = null;
    var spent = 0;
    var asked = 0;
    var unanswered = 0;
    var failures = 0;
    var seen = {};
    var created = [];
    var input = Date.now();
    var waiting = null;
    var asking = false;
    var byHand = false;
    var ended = false;

    function list(nodes) {
        return Array.prototype.slice.call(nodes);
    }

    function all(root, selector) {
        return list(root.querySelectorAll(selector));
    }

    function keyOf(item) {
        return item.getAttribute('data-issue-key');
    }

    function meta(name) {
        var found = document.querySelector('meta[name="' + name + '"]');
        return found ? found.getAttribute('content') : null;
    }

    function contextPath() {
        var aui = window.AJS;
        return aui && typeof aui.contextPath === 'function' ? aui.contextPath() : meta('ajs-context-path');
    }

    /** Of the page that is viewed: findings and their progress may stand there that belong to an included one. */
    function pageId() {
        var status = content.querySelector('.postmortem-status[data-page-id]');
        var id = meta('ajs-page-id') || (status && status.getAttribute('data-page-id'));
        return /^[1-9]\d{0,17}$/.test(id || '') ? id : null;
    }

    function own() {
        return '/rest/hindsight/1.0/pages/' + pageId() + '/progress';
    }

    /** Where to ask for what a part shows; null where it belongs to a page that is only included. */
    function addressOf(status) {
        var scope = status.getAttribute('data-scope');
        if (scope) {
            return own() + '?scope=' + encodeURIComponent(scope);
        }
        return status.getAttribute('data-page-id') === pageId() ? own() : null;
    }

    /** What is asked for: the page, and each scope beyond it that stands on it. */
    function addresses() {
        return all(content, '.postmortem-status[data-scope]')
            .map(addressOf)
            .reduce(
                function (found, address) {
                    return found.indexOf(address) < 0 ? found.concat([address]) : found;
                },
                [own()]
            );
    }

    // Saying

    function news() {
        return content.querySelector('.postmortem-news');
    }

    /** A sentence that the page carries as an attribute of the region that is listened to. */
    function say(name, more) {
        var region = news();
        var text = region && region.getAttribute(name);
        byHand = false;
        if (text) {
            region.textContent = more ? text + ' ' + more : text;
        }
    }

    /** With the links that the page has to them. */
    function tellCreated(region) {
        var links = all(content, '.postmortem-finding a[href], .action-item a[href]');
        say('data-created');
        created.forEach(function (key, place) {
            var link = links.filter(function (one) {
                return one.textContent === key;
            })[0];
            region.appendChild(document.createTextNode(place > 0 ? ', ' : ' '));
            region.appendChild(link ? link.cloneNode(true) : document.createTextNode(key));
        });
    }

    /** The keys of issues that have changed, each with its status, as the page shows it. */
    function changes(items) {
        return items
            .filter(function (item, place) {
                return keyOf(item) && items.map(keyOf).indexOf(keyOf(item)) === place;
            })
            .map(function (item) {
                var status = item.querySelector(STATUS);
                return status ? keyOf(item) + ' ' + status.textContent : keyOf(item);
            });
    }

    function mark(items) {
        items.forEach(function (item) {
            item.classList.add('postmortem-changed');
        });
        window.setTimeout(function () {
            items.forEach(function (item) {
                item.classList.remove('postmortem-changed');
            });
        }, MARKED);
    }

    /** Until when changes in Jira are known, in the reader's words, by the server's clock. */
    function tellAge(request, path) {
        var asOf = Date.parse(request.getResponseHeader('Hindsight-As-Of') || '');
        var now = Date.parse(request.getResponseHeader('Date') || '');
        if (isNaN(asOf) || isNaN(now)) {
            return;
        }
        var ages = all(content, '.postmortem-age time[data-sentence]').filter(function (time) {
            var status = time.closest('.postmortem-status');
            return (status ? addressOf(status) : own()) === path;
        });
        ages.forEach(function (time) {
            var minutes = Math.floor((now - asOf) / 60000);
            var words = new window.Intl.RelativeTimeFormat(time.lang || undefined, {numeric: 'always'});
            var ago = time.getAttribute('data-now');
            if (minutes >= 1440) {
                ago = words.format(-Math.floor(minutes / 1440), 'day');
            } else if (minutes >= 60) {
                ago = words.format(-Math.floor(minutes / 60), 'hour');
            } else if (minutes >= 1) {
                ago = words.format(-minutes, 'minute');
            }
            var text = time.getAttribute('data-sentence').replace('{0}', ago);
            if (time.textContent !== text) {
                time.textContent = text;
            }
            time.setAttribute('datetime', new Date(asOf).toISOString());
        });
    }

    // Taking over

    function keys(root) {
        return all(root, KEYS)
            .map(keyOf)
            .filter(function (key, place, found) {
                return found.indexOf(key) === place;
            });
    }

    /** The keys of issues that were there before, and are shown only now. */
    function revealed(findings) {
        return findings.map(keyOf).filter(Boolean);
    }

    /** What completes a page that was just opened is no news. */
    function takeOver(html) {
        var before = keys(content);
        var hidden = all(content, HIDDEN);
        var completes = isAwaited();
        var changed = window.hindsightPage.takeOver(content, html);
        if (changed === null) {
            return false;
        }
        var added = keys(content).filter(function (key) {
            return before.concat(revealed(hidden)).indexOf(key) < 0;
        });
        if (added.length > 0 && news()) {
            created = created.concat(added);
            tellCreated(news());
        } else if (changed.length > 0 && (!completes || byHand)) {
            say('data-changed', changes(changed).slice(0, NAMED).join(', '));
        }
        if (!completes) {
            mark(changed);
        }
        return true;
    }

    // Asking

    /** Whoever is signed out, or may not view the page any more, is told so once; the figures stay as they were. */
    function end() {
        ended = true;
        say('data-ended');
    }

    function isOurs(request, path) {
        var type = request.getResponseHeader('Content-Type') || '';
        var to = request.responseURL || '';
        var stayed = to === '' || to.indexOf(path) === to.length - path.length;
        return stayed && (request.status === 304 || (request.status === 200 && /^application\/json\b/.test(type)));
    }

    /**
     * Calls back with the answer, which is null where nothing has changed; where nothing can be had for now, it is asked again later. Any
     * other answer than ours ends it; the same when twice in a row nothing answers, as behind a sign-in elsewhere. A server that takes too
     * long is a busy one, and whoever has no network has it again some time.
     */
    function get(path, heard) {
        var request = new window.XMLHttpRequest();
        var late = false;
        request.open('GET', contextPath() + path);
        request.timeout = PATIENCE;
        request.setRequestHeader('Accept', 'application/json');
        if (seen[path]) {
            request.setRequestHeader('If-None-Match', seen[path]);
        }
        request.ontimeout = function () {
            late = true;
        };
        request.onloadend = function () {
            var cut = request.status === 0 && (late || window.navigator.onLine === false);
            var busy = cut || request.status >= 500 || request.status === 429;
            unanswered = request.status === 0 && !cut ? unanswered + 1 : 0;
            failures = busy || unanswered > 0 ? failures + 1 : 0;
            if (isOurs(request, path)) {
                tellAge(request, path);
                heard(request.status === 200 ? answerOf(request) : null, request.getResponseHeader('ETag'));
            } else if (busy || unanswered === 1) {
                byHand = false;
                later();
            } else {
                end();
            }
        };
        request.send();
    }

    function answerOf(request) {
        try {
            return JSON.parse(request.responseText);
        } catch (ignored) {
            return null;
        }
    }

    /** The page may have given way to the editor meanwhile. */
    function isThere() {
        return document.documentElement.contains(content);
    }

    function isAwaited() {
        return content.querySelector(AWAITED) !== null;
    }

    /** How long to wait; null where there is nothing to follow. */
    function pause() {
        var soon = PAUSES[Math.min(asked, PAUSES.length - 1)];
        if (isAwaited() && spent + soon < LONGEST && failures < 2) {
            asked++;
            spent += soon;
            return soon + Math.random() * 500;
        }
        if (content.querySelector(FOLLOWED) === null) {
            return null;
        }
        return Math.min(AT_MOST, EVERY * Math.pow(2, failures)) + Math.random() * 1000;
    }

    function later() {
        var wait = isThere() && !ended ? pause() : null;
        asking = false;
        if (wait !== null) {
            waiting = window.setTimeout(whenSeen, wait);
        }
    }

    /** Who looks at something else meanwhile, as at Jira, sees what has changed on coming back. */
    function whenSeen() {
        waiting = null;
        if (Date.now() - input > WITHOUT_INPUT) {
            say('data-paused');
            return;
        }
        if (!document.hidden) {
            ask();
            return;
        }
        document.addEventListener('visibilitychange', function back() {
            if (!document.hidden) {
                document.removeEventListener('visibilitychange', back);
                input = Date.now();
                ask();
            }
        });
    }

    /** One address after the other, until one has something new: then the whole page is shown. */
    function ask() {
        var left = isThere() ? addresses() : [];
        asking = true;

        function next() {
            var address = left.shift();
            if (!address) {
                if (byHand) {
                    say('data-unchanged');
                }
                later();
                return;
            }
            get(address, function (progress, tag) {
                if (progress && !seen[address] && !isAwaited()) {
                    // What the page shows is as old as this answer
                    seen[address] = tag;
                    next();
                } else if (progress || (tag !== null && content.querySelector('[data-unread]'))) {
                    // Items may be the same before and after they were read
                    show(address, tag);
                } else {
                    next();
                }
            });
        }
        next();
    }

    function show(address, tag) {
        get('/rest/api/content/' + pageId() + '?expand=body.view', function (page) {
            var view = page && page.body && page.body.view;
            if (view) {
                if (!takeOver(view.value)) {
                    end();
                    return;
                }
                seen[address] = tag || seen[address];
            }
            if (byHand) {
                say('data-unchanged');
            }
            later();
        });
    }

    function refresh(event) {
        if (!event.target.closest || !event.target.closest('a.postmortem-refresh') || ended) {
            return;
        }
        event.preventDefault();
        input = Date.now();
        byHand = true;
        if (!asking) {
            window.clearTimeout(waiting);
            ask();
        }
    }

    /**
     * Whoever comes from the form of a finding is shown that it was saved, and stands on it. One that was added stands behind all
     * others, and has another name as soon as the page has been read.
     */
    function greet() {
        if (!/^#finding-/.test(window.location.hash) || !SAVED_BY.test(document.referrer)) {
            return;
        }
        var named = document.getElementById(window.location.hash.slice(1));
        var finding = named || all(content, '.postmortem-finding').pop();
        var line = finding && finding.querySelector('[data-saved]');
        if (line) {
            var saved = document.createElement('span');
            saved.className = 'aui-lozenge aui-lozenge-success';
            saved.textContent = line.getAttribute('data-saved');
            line.appendChild(document.createTextNode(' '));
            line.appendChild(saved);
            finding.setAttribute('tabindex', '-1');
            finding.focus();
        }
    }

    /** What the page was rendered with. */
    function rendered() {
        all(content, '.postmortem-status[data-tag]').forEach(function (status) {
            var address = addressOf(status);
            if (address !== null) {
                seen[address] = 'W/"' + status.getAttribute('data-tag') + '"';
            }
        });
    }

    function begin() {
        content = document.getElementById('main-content') || document.querySelector('.wiki-content');
        if (!content) {
            return;
        }
        if (window.DOMParser && window.hindsightPage && contextPath() !== null && pageId() !== null) {
            INPUT.forEach(function (kind) {
                window.addEventListener(
                    kind,
                    function () {
                        input = Date.now();
                    },
                    {capture: true, passive: true}
                );
            });
            window.hindsightPage.begin(content);
            rendered();
            content.addEventListener('click', refresh);
            later();
        }
        greet();
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', begin);
    } else {
        begin();
    }
})(window);
