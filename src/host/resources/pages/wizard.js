/* As much of Confluence.Blueprint as Atlassian documents for wizards of one page: the events, and what their state holds. */
(function () {
    'use strict';

    var handlers = {};

    function tell(name, state) {
        return (handlers[name] || []).every(function (handler) {
            return handler({ type: name }, state) !== false;
        });
    }

    window.Confluence = window.Confluence || {};
    window.Confluence.Blueprint = {
        setWizard: function (item, set) {
            set({
                on: function (name, handler) {
                    (handlers[name] = handlers[name] || []).push(handler);
                }
            });
        }
    };
    document.addEventListener('DOMContentLoaded', function () {
        var dialog = document.getElementById('create-dialog');
        var page = dialog.dataset.page;
        var form = dialog.querySelector('form');
        var wizardData = { spaceKey: dialog.dataset.space, pages: {} };
        tell('post-render.' + page, { wizardData: wizardData, $container: [dialog] });
        form.addEventListener('submit', function (event) {
            var pageData = {};
            new FormData(form).forEach(function (value, name) {
                pageData[name] = value;
            });
            if (!tell('submit.' + page, { wizardData: wizardData, $container: [dialog], pageData: pageData })) {
                event.preventDefault();
            }
        });
    });
}());
