/*
 * The form of a finding. Everything on it works without this script; what it adds is that after a refused save the first field in
 * error is the one that is typed into.
 */
(function () {
    'use strict';

    function focusFirstError(form) {
        var wrong = form.querySelector('[aria-invalid="true"]');
        if (wrong) {
            wrong.focus();
        }
    }

    function start() {
        var form = document.querySelector('form[data-form="finding"]');
        if (form) {
            focusFirstError(form);
        }
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
})();
