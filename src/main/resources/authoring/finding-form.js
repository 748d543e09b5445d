/*
 * The form of a finding. Everything on it works without this script, which presses its button that checks whenever something else was
 * entered, and takes over what the answer says beside the form. After a refused save the first field in error is the one that is typed
 * into.
 */
(function (window) {
    'use strict';

    var document = window.document;
    var PAUSE = 700;
    var PATIENCE = 10000;

    function list(nodes) {
        return Array.prototype.slice.call(nodes);
    }

    function focusFirstError(form) {
        var wrong = form.querySelector('[aria-invalid="true"]');
        if (wrong) {
            wrong.focus();
        }
    }

    /** Offers to take over the due date that is proposed. */
    function offer(advice, form) {
        var proposed = advice.querySelector('[data-proposed]');
        var due = form.elements.due;
        if (!proposed || !due || proposed.querySelector('button')) {
            return;
        }
        var button = document.createElement('button');
        button.type = 'button';
        button.className = 'aui-button';
        button.textContent = proposed.getAttribute('data-use');
        button.addEventListener('click', function () {
            due.value = proposed.getAttribute('data-proposed');
            due.focus();
            due.dispatchEvent(new Event('change', {bubbles: true}));
        });
        proposed.appendChild(button);
    }

    function said(line) {
        return (line.getAttribute('data-proposed') || '') + (line.firstChild ? line.firstChild.textContent.trim() : '');
    }

    /** Changes only the lines that say something else, so that a screen reader reads out what is new and no more. */
    function take(lines, fresh) {
        var wanted = list(fresh.children).map(said);
        list(lines.children).forEach(function (line) {
            if (wanted.indexOf(said(line)) < 0) {
                lines.removeChild(line);
            }
        });
        list(fresh.children).forEach(function (line, place) {
            var stands = lines.children[place];
            if (!stands || said(stands) !== said(line)) {
                lines.insertBefore(document.importNode(line, true), stands || null);
            }
        });
    }

    function takeOver(advice, html) {
        var fresh = new window.DOMParser().parseFromString(html, 'text/html').querySelector('.hindsight-advice');
        if (fresh) {
            take(advice.querySelector('ul'), fresh.querySelector('ul'));
            var sentence = fresh.querySelector('p').textContent;
            if (advice.querySelector('p').textContent !== sentence) {
                advice.querySelector('p').textContent = sentence;
            }
        }
    }

    /** What the server says of what is entered now; what it said of something else counts no more. Without an answer all stays. */
    function adviser(form, advice) {
        var question = 0;
        return function () {
            var asked = ++question;
            var entered = new window.URLSearchParams(new window.FormData(form));
            var request = new window.XMLHttpRequest();
            entered.set('do', 'check');
            request.open('POST', form.action);
            request.timeout = PATIENCE;
            request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
            request.onload = function () {
                if (request.status === 200 && asked === question) {
                    takeOver(advice, request.responseText);
                    offer(advice, form);
                }
            };
            request.send(entered.toString());
        };
    }

    function advise(form, advice) {
        var ask = adviser(form, advice);
        var timer = 0;
        ['input', 'change'].forEach(function (event) {
            form.addEventListener(event, function () {
                window.clearTimeout(timer);
                timer = window.setTimeout(ask, PAUSE);
            });
        });
        list(form.querySelectorAll('button[value="check"]')).forEach(function (button) {
            button.parentNode.removeChild(button);
        });
        offer(advice, form);
        // Who comes back finds what was typed in the fields, which the server has not seen
        window.addEventListener('pageshow', function () {
            if (list(form.elements).some(isFilledByBrowser)) {
                ask();
            }
        });
    }

    function isFilledByBrowser(field) {
        return field.type !== 'hidden' && field.defaultValue !== undefined && field.value !== field.defaultValue;
    }

    function start() {
        var form = document.querySelector('form[data-form="finding"]');
        var advice = document.querySelector('.hindsight-advice');
        if (form) {
            focusFirstError(form);
        }
        if (form && advice && window.URLSearchParams && window.DOMParser) {
            advise(form, advice);
        }
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
})(window);
