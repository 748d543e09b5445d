/*
 * The form of a finding in Confluence's macro browser: makes and hides the block's id, offers a date field and the themes, keeps the
 * rarely used fields behind a button, and opens the issue from the block's property panel. Every global of Confluence is asked for
 * before it is used. Where one is lacking, the form is the plain one that the descriptor declares, and the server copes without the id.
 */
(function (window) {
    'use strict';

    var MACRO = 'postmortem-finding';
    var BUTTON = 'hindsight-open-issue';
    var RARE = ['kind', 'verify', 'checker', 'objective', 'affects', 'issue', 'project', 'track', 'reason', 'until'];
    var DEFAULTS = {kind: 'technical', track: 'yes'};
    var TYPES = ['string', 'enum', 'int'];
    var PAUSE = 500;
    var ATTEMPTS = 20;

    var offered = null;
    var asking = false;
    var values = {};
    var form = {fields: {}, isImproved: false};

    /** The function at a path below the window, such as 'AJS.Meta.get', with what it is called on; null where any part is lacking. */
    function method(path) {
        var owner = null;
        var found = window;
        path.split('.').forEach(function (name) {
            owner = found;
            found = found === null || found === undefined ? null : found[name];
        });
        return typeof found === 'function' ? found.bind(owner) : null;
    }

    /** What a function of Confluence's gives; nothing where there is none. */
    function call(path) {
        var found = method(path);
        return found ? found.apply(null, Array.prototype.slice.call(arguments, 1)) : null;
    }

    /** Runs what may fail on a Confluence that differs from those we know; false where it did. */
    function quietly(step) {
        try {
            return step() !== false;
        } catch (ignored) {
            return false;
        }
    }

    /** The element in what may be one already or a wrapper of jQuery. */
    function element(wrapped) {
        return wrapped && !wrapped.nodeType ? wrapped[0] || null : wrapped || null;
    }

    function contextPath() {
        var found = call('AJS.contextPath');
        var meta = window.document.querySelector('meta[name="ajs-context-path"]');
        return typeof found === 'string' ? found : meta && meta.getAttribute('content');
    }

    function show(node, shown) {
        node.style.display = shown ? '' : 'none';
    }

    // The id

    function newId() {
        var crypto = window.crypto;
        if (crypto && typeof crypto.randomUUID === 'function') {
            return crypto.randomUUID();
        }
        if (!crypto || typeof crypto.getRandomValues !== 'function') {
            return '';
        }
        var bytes = crypto.getRandomValues(new Uint8Array(16));
        bytes[6] = (bytes[6] & 0x0f) | 0x40;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        var digits = Array.prototype.map
            .call(bytes, function (byte) {
                return (byte < 16 ? '0' : '') + byte.toString(16);
            })
            .join('');
        return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    }

    function idField(plain) {
        return function (param, options) {
            var hidden = method('AJS.MacroBrowser.ParameterFields._hidden');
            var field = null;
            quietly(function () {
                field = hidden && hidden(param, options);
            });
            if (!field) {
                field = plain(param, options);
                quietly(function () {
                    show(element(field.paramDiv), false);
                });
            }
            return field;
        };
    }

    // The due date

    /** Whether it is a day as a date field writes it, and one that there is. */
    function isDate(text) {
        var day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text + 'T00:00:00Z') : null;
        return day !== null && !isNaN(day) && day.toISOString().slice(0, 10) === text;
    }

    /** A date field would empty what the block holds and is no date; it stays a text field, so that nothing is lost unseen. */
    function fitDueDate() {
        var due = form.fields.due;
        if (due) {
            due.input.attr('type', !values.due || isDate(values.due) ? 'date' : 'text');
        }
    }

    function dueDate(field) {
        var setValue = field.setValue;
        fitDueDate();
        if (typeof setValue === 'function') {
            field.setValue = function (value) {
                values.due = value;
                quietly(fitDueDate);
                return setValue.apply(field, arguments);
            };
        }
    }

    // Themes and rarely used fields, for which the server is asked once

    function offerThemes() {
        var list = window.document.createElement('datalist');
        list.id = 'hindsight-themes';
        offered.themes.forEach(function (theme) {
            var option = window.document.createElement('option');
            option.value = theme.value;
            option.label = theme.name;
            list.appendChild(option);
        });
        element(form.fields.theme.paramDiv).appendChild(list);
        form.fields.theme.input.attr('list', list.id);
    }

    function rareNodes() {
        return RARE.map(function (name) {
            return form.fields[name] && element(form.fields[name].paramDiv);
        }).filter(function (node) {
            return node && node.parentNode;
        });
    }

    function isRareFieldFilled() {
        return RARE.some(function (name) {
            return values[name] && values[name] !== DEFAULTS[name];
        });
    }

    function groupRarelyUsed() {
        var nodes = rareNodes();
        var button = window.document.createElement('button');
        button.type = 'button';
        button.className = 'aui-button aui-button-link hindsight-more-fields';
        function expand(expanded) {
            button.setAttribute('aria-expanded', String(expanded));
            button.textContent = expanded ? offered.fewerFields : offered.moreFields;
            nodes.forEach(function (node) {
                show(node, expanded);
            });
        }
        button.addEventListener('click', function () {
            expand(button.getAttribute('aria-expanded') !== 'true');
        });
        nodes[0].parentNode.insertBefore(button, nodes[0]);
        expand(isRareFieldFilled());
    }

    /** Says beside its label which fields an issue can't do without. */
    function markNeeded() {
        offered.needed.forEach(function (name) {
            var div = form.fields[name] && element(form.fields[name].paramDiv);
            var label = div && div.querySelector('label');
            if (label) {
                label.appendChild(window.document.createTextNode(' ' + offered.neededText));
            }
        });
    }

    /** Does nothing before the form stands on the page. */
    function improve() {
        var theme = form.fields.theme && element(form.fields.theme.paramDiv);
        if (offered && theme && theme.parentNode && !form.isImproved) {
            form.isImproved = true;
            quietly(offerThemes);
            quietly(groupRarelyUsed);
            quietly(markNeeded);
        }
    }

    function ask() {
        var path = contextPath();
        if (asking || path === null) {
            return;
        }
        var request = new window.XMLHttpRequest();
        asking = true;
        request.open('GET', path + '/rest/hindsight/1.0/editor/finding');
        request.setRequestHeader('Accept', 'application/json');
        request.onloadend = function () {
            asking = false;
            quietly(function () {
                offered = request.status === 200 ? JSON.parse(request.responseText) : null;
            });
            quietly(improve);
        };
        request.send();
    }

    /** The form is complete once the code that builds it has run. */
    function improveSoon() {
        window.setTimeout(function () {
            quietly(offered ? improve : ask);
        }, 0);
    }

    // What the macro browser is told

    /** A field that was made before belongs to a form that is gone. */
    function remembered(name, plain, change) {
        return function (param, options) {
            var field = plain(param, options);
            quietly(function () {
                if (form.fields[name]) {
                    form = {fields: {}, isImproved: false};
                }
                form.fields[name] = field;
                if (change) {
                    change(field);
                }
                improveSoon();
            });
            return field;
        };
    }

    /** Before the values of a block, or of one that is new, go into the form; its fields may be there already. */
    function beforeParamsSet(params) {
        quietly(function () {
            var id = params.id || newId();
            if (id) {
                params.id = id;
            }
            values = {};
            Object.keys(params).forEach(function (name) {
                values[name] = params[name];
            });
            fitDueDate();
        });
        return params;
    }

    function override() {
        var set = method('AJS.MacroBrowser.setMacroJsOverride');
        var text = method('AJS.MacroBrowser.ParameterFields.string');
        if (!set || !text) {
            return false;
        }
        var overrides = {};
        TYPES.forEach(function (type) {
            var plain = method('AJS.MacroBrowser.ParameterFields.' + type) || (type === 'int' ? text : null);
            overrides[type] = {};
            RARE.forEach(function (name) {
                if (plain) {
                    overrides[type][name] = remembered(name, plain);
                }
            });
        });
        var person = method('AJS.MacroBrowser.ParameterFields.username');
        if (person) {
            overrides.username = {owner: remembered('owner', person)};
        }
        overrides.string.id = idField(text);
        overrides.string.due = remembered('due', text, dueDate);
        overrides.string.theme = remembered('theme', text);
        set(MACRO, {fields: overrides, beforeParamsSet: beforeParamsSet});
        return true;
    }

    // The button of the property panel

    function pageId() {
        var asked = [
            call('AJS.Meta.get', 'page-id'),
            call('Confluence.Editor.getContentId'),
            call('AJS.Editor.getContentId')
        ];
        return asked.map(String).filter(function (id) {
            return /^[1-9]\d{0,17}$/.test(id);
        })[0];
    }

    function key(block) {
        var id = /(?:^|\|)id=([^|]+)/.exec(block.getAttribute('data-macro-parameters') || '');
        return id ? id[1] : block.getAttribute('data-macro-id') || '';
    }

    /** Opens a page and never writes into the block: inserting it anew would replace its body. */
    function openIssue(event, block) {
        quietly(function () {
            var id = pageId();
            var path = contextPath();
            if (id && path !== null) {
                var address = path + '/rest/hindsight/1.0/pages/' + id + '/issue?finding=';
                window.open(address + encodeURIComponent(key(element(block))), '_blank', 'noopener');
            }
        });
    }

    function handleButton() {
        var register = method('AJS.Confluence.PropertyPanel.Macro.registerButtonHandler');
        if (!register) {
            return false;
        }
        register(BUTTON, openIssue);
        return true;
    }

    // Whether Confluence's own scripts have run by now is not known, so each is tried until it is there

    var todo = [override, handleButton];

    function attempt() {
        todo = todo.filter(function (step) {
            return !quietly(step);
        });
    }

    function attemptAgain(left) {
        if (todo.length > 0 && left > 0) {
            window.setTimeout(function () {
                attempt();
                attemptAgain(left - 1);
            }, PAUSE);
        }
    }

    attempt();
    quietly(function () {
        call('AJS.toInit', attempt);
    });
    quietly(function () {
        call('AJS.bind', 'init.rte', attempt);
    });
    attemptAgain(ATTEMPTS);
})(window);
