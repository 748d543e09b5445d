/*
 * After a page was published: asks for its progress until its findings have been read and their issues are there, and then shows what the
 * server renders of them, without a reload. Nothing is asked where nothing is awaited, and nobody's session is kept alive by it. It writes
 * no text of its own and makes no markup: it takes over what differs in the same page as the reader would see it after a reload. Whatever
 * it lacks, a reload does the same.
 */
(function (window) {
    'use strict';

    var document = window.document;
    var PAUSES = [1500, 2000, 3000, 5000, 8000, 13000];
    var LONGEST = 120000;
    var PATIENCE = 10000;
    var AWAITED = '[data-unread], [data-awaited]';
    var KEYS = '.postmortem-finding[data-issue-key], .action-item[data-issue-key]';
    var SAVED_BY = /\/plugins\/servlet\/hindsight\/finding\?/;
    var KEPT = ['postmortem-body', 'postmortem-news'];

    var content = null;
    var spent = 0;
    var asked = 0;
    var unanswered = 0;
    var seen = null;
    var created = [];

    function list(nodes) {
        return Array.prototype.slice.call(nodes);
    }

    function all(root, selector) {
        return list(root.querySelectorAll(selector));
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

    function news() {
        return content.querySelector('.postmortem-news');
    }

    function say(text) {
        var region = news();
        if (region && text) {
            region.textContent = text;
        }
    }

    // Taking over

    function keys(root) {
        return all(root, KEYS)
            .map(function (node) {
                return node.getAttribute('data-issue-key');
            })
            .filter(function (key, place, found) {
                return found.indexOf(key) === place;
            });
    }

    function title(finding) {
        var found = finding.querySelector('.postmortem-title');
        return found ? found.textContent : '';
    }

    /** The author's own text, and the region that is being listened to. */
    function isKept(node) {
        return KEPT.some(function (name) {
            return node.classList && node.classList.contains(name);
        });
    }

    function isAlike(node, fresh) {
        return (
            node.nodeName === fresh.nodeName &&
            node.className === fresh.className &&
            (node.nodeName !== 'TR' || node.getAttribute('data-finding') === fresh.getAttribute('data-finding'))
        );
    }

    function takeAttributes(node, fresh) {
        list(node.attributes).forEach(function (attribute) {
            if (!fresh.hasAttribute(attribute.name) && attribute.name !== 'tabindex') {
                node.removeAttribute(attribute.name);
            }
        });
        list(fresh.attributes).forEach(function (attribute) {
            if (node.getAttribute(attribute.name) !== attribute.value) {
                node.setAttribute(attribute.name, attribute.value);
            }
        });
    }

    /** Only what differs is changed, so that what is read, selected, scrolled or has the focus stays where it is. */
    function take(node, fresh) {
        if (node.isEqualNode(fresh)) {
            return;
        }
        if (node.nodeType !== 1) {
            node.data = fresh.data;
            return;
        }
        takeAttributes(node, fresh);
        var left = list(node.childNodes);
        list(fresh.childNodes).forEach(function (child) {
            var place = left.findIndex(function (other) {
                return isAlike(other, child);
            });
            if (place < 0) {
                node.insertBefore(document.importNode(child, true), left.length > 0 ? left[0] : null);
                return;
            }
            left.splice(0, place).forEach(function (passed) {
                node.removeChild(passed);
            });
            var taken = left.shift();
            if (!isKept(taken)) {
                take(taken, child);
            }
        });
        left.forEach(function (rest) {
            node.removeChild(rest);
        });
    }

    /** Who stood on something that is not there any more stays in the finding that it belonged to. */
    function takeWithFocus(node, fresh) {
        var focused = node.contains(document.activeElement) ? document.activeElement : null;
        take(node, fresh);
        if (focused && !document.documentElement.contains(focused)) {
            node.setAttribute('tabindex', '-1');
            node.focus({preventScroll: true});
        }
    }

    /** With the links that the page has to them. */
    function tellCreated(region) {
        var links = all(content, '.postmortem-finding a[href], .action-item a[href]');
        say(region.getAttribute('data-created'));
        created.forEach(function (key, place) {
            var link = links.filter(function (one) {
                return one.textContent === key;
            })[0];
            region.appendChild(document.createTextNode(place > 0 ? ', ' : ' '));
            region.appendChild(link ? link.cloneNode(true) : document.createTextNode(key));
        });
    }

    /** False where the page says something else by now: then a reload shows it, and nothing is mixed. */
    function takeOver(html) {
        var fresh = new window.DOMParser().parseFromString(html, 'text/html');
        var before = keys(content);
        var findings = all(content, '.postmortem-finding');
        var freshFindings = all(fresh, '.postmortem-finding');
        var statuses = all(content, '.postmortem-status');
        var freshStatuses = all(fresh, '.postmortem-status');
        var same =
            findings.length === freshFindings.length &&
            statuses.length === freshStatuses.length &&
            findings.every(function (finding, place) {
                return title(finding) === title(freshFindings[place]);
            });
        if (!same) {
            return false;
        }
        findings.concat(statuses).forEach(function (node, place) {
            takeWithFocus(node, freshFindings.concat(freshStatuses)[place]);
        });
        var added = keys(content).filter(function (key) {
            return before.indexOf(key) < 0;
        });
        if (added.length > 0 && news()) {
            created = created.concat(added);
            tellCreated(news());
        }
        return true;
    }

    // Asking

    /**
     * Calls back with the answer and its tag, or with null where there is none worth having. Whoever is signed out, or may not view the
     * page any more, is told so and nothing more is asked; the same when twice in a row nothing answers, as behind a sign-in elsewhere.
     */
    function get(path, tag, heard) {
        var request = new window.XMLHttpRequest();
        request.open('GET', contextPath() + path);
        request.timeout = PATIENCE;
        request.setRequestHeader('Accept', 'application/json');
        if (tag) {
            request.setRequestHeader('If-None-Match', tag);
        }
        request.onloadend = function () {
            var type = request.getResponseHeader('Content-Type') || '';
            var busy = request.status >= 500 || request.status === 429;
            unanswered = request.status === 0 ? unanswered + 1 : 0;
            if (request.status === 200 && /^application\/json\b/.test(type)) {
                heard(answerOf(request), request.getResponseHeader('ETag'));
            } else if (request.status === 304 || busy || unanswered === 1) {
                heard(null, null);
            } else {
                say(news() && news().getAttribute('data-ended'));
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
    function isAwaited() {
        return document.documentElement.contains(content) && content.querySelector(AWAITED) !== null;
    }

    function later() {
        var pause = PAUSES[Math.min(asked, PAUSES.length - 1)];
        if (spent + pause < LONGEST && isAwaited()) {
            asked++;
            spent += pause;
            window.setTimeout(whenSeen, pause + Math.random() * 500);
        }
    }

    /** Who looks at something else meanwhile, as at Jira, sees the issues on coming back. */
    function whenSeen() {
        if (!document.hidden) {
            ask();
            return;
        }
        document.addEventListener('visibilitychange', function back() {
            if (!document.hidden) {
                document.removeEventListener('visibilitychange', back);
                ask();
            }
        });
    }

    function ask() {
        if (!isAwaited()) {
            return;
        }
        get('/rest/hindsight/1.0/pages/' + pageId() + '/progress', seen, function (progress, tag) {
            // Items may be the same before and after they were read
            if (progress || content.querySelector('[data-unread]')) {
                show(tag);
            } else {
                later();
            }
        });
    }

    function show(tag) {
        get('/rest/api/content/' + pageId() + '?expand=body.view', null, function (page) {
            var view = page && page.body && page.body.view;
            if (!view) {
                later();
            } else if (takeOver(view.value)) {
                seen = tag || seen;
                later();
            }
        });
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

    function begin() {
        content = document.getElementById('main-content') || document.querySelector('.wiki-content');
        if (content && window.DOMParser && contextPath() !== null && pageId() !== null) {
            later();
        }
        if (content) {
            greet();
        }
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', begin);
    } else {
        begin();
    }
})(window);
