/*
 * The wizard of the blueprint, in Confluence's create dialog. Every field works without it; what it adds is the list of
 * projects, a note on roles that nobody stands for, and a sentence on a date that cannot be read. It asks for each thing of
 * Confluence's before it uses it, and what is lacking costs that thing alone.
 */
(function () {
    'use strict';

    var ITEM = 'dev.hindsight:postmortem-blueprint-item';
    var PAGE = 'migration';
    var PATIENCE = 4000;

    function contextPath() {
        if (window.AJS && typeof AJS.contextPath === 'function') {
            return AJS.contextPath();
        }
        var meta = document.querySelector('meta[name="ajs-context-path"]');
        return meta ? meta.content : '';
    }

    function spaceKey(state) {
        return state.wizardData && typeof state.wizardData.spaceKey === 'string' ? state.wizardData.spaceKey : '';
    }

    /* A text that is no date counts as typed only where the browser has no field for dates. */
    function isDay(input) {
        var text = input.value.trim();
        return !(input.validity && input.validity.badInput) && (text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text));
    }

    function checkDays(form) {
        var wrong = Array.prototype.filter.call(form.querySelectorAll('[data-day]'), function (input) {
            var right = isDay(input);
            input.setAttribute('aria-invalid', right ? 'false' : 'true');
            return !right;
        });
        form.querySelector('#hindsight-day-error').hidden = wrong.length === 0;
        if (wrong.length > 0) {
            wrong[0].focus();
        }
        return wrong.length === 0;
    }

    function noteEmptyRoles(form) {
        var names = Array.prototype.filter
            .call(form.querySelectorAll('[data-role]'), function (input) {
                return input.value.trim() === '';
            })
            .map(function (input) {
                return form.querySelector('label[for="' + input.id + '"]').textContent;
            });
        var note = form.querySelector('#hindsight-roles-empty [data-note]');
        note.querySelector('[data-roles]').textContent = names.join(', ');
        note.hidden = names.length === 0;
    }

    function asList(input, offered) {
        var list = document.createElement('select');
        list.className = 'select medium-field';
        list.id = input.id;
        list.name = input.name;
        list.setAttribute('aria-describedby', input.getAttribute('aria-describedby'));
        var keys = offered.projects.map(function (project) {
            return project.key;
        });
        if (keys.indexOf(offered.project) < 0) {
            list.appendChild(new Option('', ''));
        }
        offered.projects.forEach(function (project) {
            list.appendChild(new Option(project.name + ' (' + project.key + ')', project.key));
        });
        list.value = keys.indexOf(input.value) >= 0 ? input.value : keys.indexOf(offered.project) >= 0 ? offered.project : '';
        input.parentNode.replaceChild(list, input);
    }

    function showProjects(form, offered) {
        var input = form.querySelector('#hindsight-project');
        var state = form.querySelector('#hindsight-project-state');
        if (offered.complete && offered.projects.length > 0) {
            asList(input, offered);
            return;
        }
        if (input.value === '' && offered.project) {
            input.value = offered.project;
        }
        state.querySelector('[data-note]').textContent = offered.problem || '';
        if (/^https?:/.test(offered.authorizeAt || '')) {
            var link = state.querySelector('[data-authorize]');
            link.href = offered.authorizeAt;
            link.hidden = false;
        }
    }

    function askForProjects(form, space) {
        if (typeof fetch !== 'function' || typeof AbortController !== 'function') {
            return;
        }
        var stop = new AbortController();
        var timer = setTimeout(function () {
            stop.abort();
        }, PATIENCE);
        fetch(contextPath() + '/rest/hindsight/1.0/projects?space=' + encodeURIComponent(space), {
            credentials: 'same-origin',
            headers: { Accept: 'application/json' },
            signal: stop.signal
        })
            .then(function (response) {
                if (!response.ok) {
                    throw new Error(String(response.status));
                }
                return response.json();
            })
            .then(function (offered) {
                showProjects(form, offered);
            })
            .catch(function () {
                /* The text field stays */
            })
            .then(function () {
                clearTimeout(timer);
            });
    }

    function start() {
        Confluence.Blueprint.setWizard(ITEM, function (wizard) {
            wizard.on('post-render.' + PAGE, function (event, state) {
                var form = state.$container[0].querySelector('form.hindsight-wizard');
                form.addEventListener('change', function (event) {
                    if (event.target.hasAttribute('data-role')) {
                        noteEmptyRoles(form);
                    }
                });
                askForProjects(form, spaceKey(state));
            });
            wizard.on('submit.' + PAGE, function () {
                var form = document.querySelector('form.hindsight-wizard');
                return form === null || checkDays(form);
            });
        });
    }

    if (window.Confluence && Confluence.Blueprint && typeof Confluence.Blueprint.setWizard === 'function') {
        start();
    } else if (window.AJS && typeof AJS.bind === 'function') {
        AJS.bind('blueprint.wizard-register.ready', start);
    }
})();
