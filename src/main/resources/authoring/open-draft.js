/*
 * Names an open draft before a finding is saved: somebody may have written in the editor and not published, and publishing that
 * later may undo the save. The server cannot see drafts, so the reader's own session asks Confluence's REST for one. Where it
 * does not answer as expected, the form's own sentence stays: that nobody can tell.
 */
(function (window) {
    'use strict';

    var PATIENCE = 3000;
    var MINUTE = 60000;
    var UNITS = [
        {name: 'day', length: 24 * 60 * MINUTE},
        {name: 'hour', length: 60 * MINUTE},
        {name: 'minute', length: MINUTE}
    ];

    /** Gives the JSON at an address and the server's time; nothing for any other answer, and for none in time. */
    function ask(address, until, give) {
        var request = new window.XMLHttpRequest();
        request.open('GET', address);
        request.setRequestHeader('Accept', 'application/json');
        request.timeout = Math.max(1, until - Date.now());
        request.onload = function () {
            var json = null;
            if (request.status === 200 && /json/.test(request.getResponseHeader('Content-Type') || '')) {
                try {
                    json = JSON.parse(request.responseText);
                } catch (ignored) {
                    json = null;
                }
            }
            give(json, Date.parse(request.getResponseHeader('Date') || ''));
        };
        request.onerror = request.ontimeout = function () {
            give(null, NaN);
        };
        request.send();
    }

    /** What stands at a path in JSON, such as 'version.by'; null where any part is lacking. */
    function at(json, path) {
        return path.split('.').reduce(function (found, name) {
            return found === null || found === undefined || found[name] === undefined ? null : found[name];
        }, json);
    }

    function filled(sentence, texts) {
        return texts.reduce(function (text, value, place) {
            return text.split('{' + place + '}').join(value);
        }, sentence);
    }

    /** How old something is, in words; empty where that is not known. */
    function age(box, when, now) {
        var passed = (isNaN(now) ? Date.now() : now) - Date.parse(when || '');
        if (isNaN(passed)) {
            return '';
        }
        var unit = UNITS.filter(function (one) {
            return passed >= one.length;
        })[0];
        if (!unit) {
            return box.getAttribute('data-age-now');
        }
        var count = Math.floor(passed / unit.length);
        return filled(box.getAttribute('data-age-' + unit.name + (count === 1 ? '' : 's')), [String(count)]);
    }

    /** A draft row may be there although nothing differs: only another text is a sure sign. */
    function differs(draft, published) {
        var written = at(draft, 'body.storage.value');
        var stands = at(published, 'body.storage.value');
        return written === null || stands === null || written !== stands || at(draft, 'title') !== at(published, 'title');
    }

    function element(name, className, text) {
        var made = window.document.createElement(name);
        if (className) {
            made.className = className;
        }
        if (text) {
            made.textContent = text;
        }
        return made;
    }

    /** The box to tick, as the form itself shows boxes. */
    function tick(box) {
        var group = element('fieldset', 'group');
        var line = element('div', 'checkbox');
        var label = element('label');
        var input = element('input');
        var legend = element('legend');
        var help = element('div', 'description', box.getAttribute('data-although-help'));
        help.id = 'hindsight-although-help';
        group.setAttribute('aria-describedby', help.id);
        input.type = 'checkbox';
        input.name = 'although';
        input.value = 'yes';
        legend.appendChild(element('span', '', box.getAttribute('data-although')));
        label.appendChild(input);
        label.appendChild(element('span', 'aui-form-glyph'));
        label.appendChild(window.document.createTextNode(' ' + box.getAttribute('data-although-yes')));
        line.appendChild(label);
        [legend, line, help].forEach(function (part) {
            group.appendChild(part);
        });
        return group;
    }

    function tell(box, form, draft, now) {
        var last = at(draft, 'history.lastUpdated') || at(draft, 'version') || {};
        var who = at(last, 'by.displayName');
        var how = age(box, last.when, now);
        var sentence = who && how ? filled(box.getAttribute('data-open'), [who, how]) : box.getAttribute('data-open-unnamed');
        var hidden = form.querySelector('input[name="draft"]');
        var buttons = form.querySelector('.buttons-container');
        box.className = 'aui-message aui-message-warning';
        box.querySelector('p').textContent = sentence;
        if (hidden) {
            hidden.value = 'open';
        }
        if (buttons && !form.querySelector('[name="although"]')) {
            buttons.parentNode.insertBefore(tick(box), buttons);
        }
    }

    function start() {
        var box = window.document.getElementById('hindsight-open-draft');
        var form = window.document.getElementById('hindsight-form');
        if (!box || !form) {
            return;
        }
        var until = Date.now() + PATIENCE;
        var content = box.getAttribute('data-content');
        ask(content + '?status=draft&expand=version,history.lastUpdated,body.storage', until, function (draft, now) {
            if (at(draft, 'status') === 'draft') {
                ask(content + '?expand=body.storage', until, function (published) {
                    if (differs(draft, published)) {
                        tell(box, form, draft, now);
                    }
                });
            }
        });
    }

    if (window.document.readyState === 'loading') {
        window.document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
})(window);
