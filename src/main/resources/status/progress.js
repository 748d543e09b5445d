/*
 * After a page was published: asks for its progress until its findings have been read and their issues are there, and then shows what the
 * server renders of them, without a reload. Nothing is asked where nothing is awaited. It writes no text of its own and makes no markup: it
 * takes over nodes of the same page as the reader would see it after a reload. Whatever it lacks, a reload does the same.
 */
(function (window) {
    'use strict';

    var document = window.document;
    var PAUSES = [1500, 2000, 3000, 5000, 8000, 13000];
    var LONGEST = 120000;
    var PATIENCE = 10000;
    var AWAITED = '[data-unread], .postmortem-finding[data-state="waiting"], .action-item[data-state="waiting"]';
    var KEYS = '.postmortem-finding[data-issue-key], .action-item[data-issue-key]';

    var content = null;
    var begun = 0;
    var asked = 0;
    var seen = null;
    var created = [];

    function all(root, selector) {
        return Array.prototype.slice.call(root.querySelectorAll(selector));
    }

    function meta(name) {
        var found = document.querySelector('meta[name="' + name + '"]');
        return found ? found.getAttribute('content') : null;
    }

    function contextPath() {
        var aui = window.AJS;
        return aui && typeof aui.contextPath === 'function' ? aui.contextPath() : meta('ajs-context-path');
    }

    function pageId() {
        var status = content.querySelector('.postmortem-status[data-page-id]');
        var id = status ? status.getAttribute('data-page-id') : meta('ajs-page-id');
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

    function takeAttributes(node, fresh) {
        Array.prototype.slice.call(node.attributes).forEach(function (attribute) {
            if (/^(data-|id$)/.test(attribute.name) && !fresh.hasAttribute(attribute.name)) {
                node.removeAttribute(attribute.name);
            }
        });
        Array.prototype.slice.call(fresh.attributes).forEach(function (attribute) {
            if (/^(data-|id$)/.test(attribute.name)) {
                node.setAttribute(attribute.name, attribute.value);
            }
        });
    }

    /** Children are replaced but for one, which is the author's or is being listened to. */
    function takeChildren(node, fresh, kept) {
        var stays = null;
        Array.prototype.slice.call(node.children).forEach(function (child) {
            if (child.classList.contains(kept)) {
                stays = child;
            } else {
                node.removeChild(child);
            }
        });
        var before = stays;
        Array.prototype.slice.call(fresh.children).forEach(function (child) {
            if (stays && child.classList.contains(kept)) {
                before = null;
            } else {
                node.insertBefore(document.importNode(child, true), before);
            }
        });
    }

    function take(node, fresh, kept) {
        var focused = document.activeElement;
        var address = node.contains(focused) && focused.getAttribute('href');
        takeAttributes(node, fresh);
        takeChildren(node, fresh, kept);
        if (address) {
            all(node, 'a[href]').some(function (link) {
                var same = link.getAttribute('href') === address;
                if (same) {
                    link.focus();
                }
                return same;
            });
        }
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
        findings.forEach(function (finding, place) {
            take(finding, freshFindings[place], 'postmortem-body');
        });
        statuses.forEach(function (status, place) {
            take(status, freshStatuses[place], 'postmortem-news');
        });
        keys(content).forEach(function (key) {
            if (before.indexOf(key) < 0 && created.indexOf(key) < 0) {
                created.push(key);
            }
        });
        if (created.length > 0 && news()) {
            say(news().getAttribute('data-created') + ' ' + created.join(', '));
        }
        return true;
    }

    // Asking

    /** Calls back with the answer, or with null where there is none worth having; whoever is signed out hears no more. */
    function get(path, heard) {
        var request = new window.XMLHttpRequest();
        request.open('GET', contextPath() + path);
        request.timeout = PATIENCE;
        request.setRequestHeader('Accept', 'application/json');
        request.onloadend = function () {
            var type = request.getResponseHeader('Content-Type') || '';
            var answer = null;
            if (request.status === 200 && /^application\/json\b/.test(type)) {
                try {
                    answer = JSON.parse(request.responseText);
                } catch (ignored) {
                    answer = null;
                }
            } else if (request.status >= 200 && request.status < 500 && request.status !== 429) {
                say(news() && news().getAttribute('data-signed-out'));
                return;
            }
            heard(answer, request.getResponseHeader('ETag'));
        };
        request.send();
    }

    function later() {
        var pause = PAUSES[Math.min(asked, PAUSES.length - 1)];
        if (Date.now() - begun + pause < LONGEST && content.querySelector(AWAITED)) {
            asked++;
            window.setTimeout(ask, pause + Math.random() * 500);
        }
    }

    function show() {
        get('/rest/api/content/' + pageId() + '?expand=body.view', function (page) {
            var view = page && page.body && page.body.view;
            if (!view || takeOver(view.value)) {
                later();
            }
        });
    }

    function ask() {
        if (document.hidden) {
            later();
            return;
        }
        get('/rest/hindsight/1.0/pages/' + pageId() + '/progress', function (progress, tag) {
            var changed = progress && (tag === null || tag !== seen);
            seen = progress ? tag : seen;
            if (changed) {
                show();
            } else {
                later();
            }
        });
    }

    function begin() {
        content = document.getElementById('main-content') || document.querySelector('.wiki-content');
        if (content && window.DOMParser && contextPath() !== null && pageId() !== null) {
            begun = Date.now();
            later();
        }
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', begin);
    } else {
        begin();
    }
})(window);
