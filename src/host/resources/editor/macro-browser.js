/*
 * A stand-in for Confluence's macro browser and property panel over a text area with storage format. It has the globals that public
 * plugins use and asks a plugin's overrides where those plugins say it does; the order of these calls is a guess. With
 * ?lacking=AJS.toInit in the page's address that global is missing when plugins' scripts run.
 */
(function () {
    'use strict';

    const overrides = {};
    const waiting = [];
    const listeners = {};
    const handlers = {};
    const contextPath = document.querySelector('meta[name="ajs-context-path"]').content;
    const rest = contextPath + '/rest/host/1.0/macros';
    const fetchNow = window.fetch.bind(window);

    /** As much of jQuery's wrapper as fields need. */
    function wrap(node) {
        return {
            0: node,
            length: 1,
            addClass(name) { node.classList.add(name); return this; },
            append(child) { node.append(child[0] || child); return this; },
            hide() { node.style.display = 'none'; return this; },
            attr(name, value) {
                if (value === undefined) { return node.getAttribute(name); }
                node.setAttribute(name, value);
                return this;
            },
            val(value) {
                if (value === undefined) { return node.value; }
                node.value = value;
                return this;
            },
        };
    }

    function make(name, attributes, ...children) {
        const node = document.createElement(name);
        Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
        node.append(...children);
        return node;
    }

    function field(paramDiv, input, options) {
        return {
            paramDiv,
            input,
            getValue: () => input.val(),
            setValue: (value) => input.val(value),
            ...options,
        };
    }

    function textField(param, options) {
        const input = make('input', {type: 'text'});
        return field(wrap(make('div', {class: 'macro-param-div'}, input)), wrap(input), options);
    }

    const parameterFields = {
        string: textField,
        username: textField,
        enum(param, options) {
            const select = make('select', {});
            if (!param.required && !param.defaultValue) { select.append(make('option', {value: ''})); }
            Object.entries(param.enumValues).forEach(([value, text]) => select.append(make('option', {value}, text)));
            return field(wrap(make('div', {class: 'macro-param-div'}, select)), wrap(select), options);
        },
        boolean(param, options) {
            const box = make('input', {type: 'checkbox'});
            const own = {getValue: () => String(box.checked), setValue: (value) => { box.checked = value === 'true'; }};
            return field(wrap(make('div', {class: 'macro-param-div'}, box)), wrap(box), {...own, ...options});
        },
        _hidden(param, options) {
            const input = make('input', {type: 'hidden'});
            return field(wrap(make('div', {class: 'macro-param-div'}, input)).hide(), wrap(input), options);
        },
    };

    function makeField(macro, param) {
        const type = parameterFields[param.type] ? param.type : 'string';
        const ofType = overrides[macro.name]?.fields?.[type];
        const builder = typeof ofType === 'function' ? ofType : ofType?.[param.name];
        const made = (builder || parameterFields[type])(param, {});
        const id = 'macro-param-' + param.name;
        made.input.addClass('macro-param-input').attr('id', id);
        made.paramDiv.attr('id', 'macro-param-div-' + param.name);
        made.paramDiv[0].prepend(make('label', {for: id}, param.label + (param.required ? ' *' : '')));
        made.paramDiv.append(make('p', {class: 'macro-param-desc'}, param.description));
        return made;
    }

    const place = document.getElementById('macro-browser');
    const body = document.getElementById('body');

    function button(text, attributes, pressed) {
        const made = make('button', {type: 'button', ...attributes}, text);
        made.addEventListener('click', pressed);
        return made;
    }

    function open(macro, params, save) {
        const form = make('div', {class: 'macro-input-fields', 'data-macro-name': macro.name});
        const fields = {};
        macro.parameters.forEach((param) => {
            fields[param.name] = makeField(macro, param);
            form.append(fields[param.name].paramDiv[0]);
        });
        let values = {...params};
        const before = overrides[macro.name]?.beforeParamsSet;
        if (before) { values = before(values, params === null); }
        macro.parameters.forEach((param) => {
            const value = values[param.name] ?? param.defaultValue;
            if (value) { fields[param.name].setValue(value); }
        });
        const ok = button(params ? 'Save' : 'Insert', {id: 'macro-ok'}, async () => {
            let entered = {};
            Object.entries(fields).forEach(([name, one]) => { entered[name] = one.getValue(); });
            const lacks = macro.parameters.find((param) => param.required && !entered[param.name]);
            if (lacks) {
                fields[lacks.name].input[0].focus();
                return;
            }
            const after = overrides[macro.name]?.beforeParamsRetrieved;
            if (after) { entered = after(entered); }
            const answer = await fetchNow(rest + '/' + macro.name + '/storage', {
                method: 'POST',
                headers: {'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check'},
                body: JSON.stringify({params: entered}),
            });
            save((await answer.json()).storage);
            list();
        });
        body.readOnly = true;
        place.replaceChildren(make('h2', {}, macro.title), form, ok, button('Cancel', {class: 'quiet'}, list));
    }

    // The macros that the text area holds; one inside another is found in the outer one's body

    function blocks() {
        const found = [];
        const starts = [];
        for (const tag of body.value.matchAll(/<ac:structured-macro\b[^>]*?(\/?)>|<\/ac:structured-macro>/g)) {
            if (tag[0].startsWith('</')) {
                found.push({from: starts.pop(), to: tag.index + tag[0].length});
            } else if (tag[1]) {
                found.push({from: tag.index, to: tag.index + tag[0].length});
            } else {
                starts.push(tag.index);
            }
        }
        return found.sort((one, other) => one.from - other.from).map(read);
    }

    function read(range) {
        const storage = body.value.slice(range.from, range.to);
        const node = new DOMParser().parseFromString(storage, 'text/html').querySelector('ac\\:structured-macro');
        const params = {};
        [...node.children]
            .filter((child) => child.localName === 'ac:parameter')
            .forEach((child) => {
                const user = child.querySelector('ri\\:user');
                params[child.getAttribute('ac:name')] = user ? user.getAttribute('ri:userkey') : child.textContent;
            });
        return {...range, storage, params, name: node.getAttribute('ac:name'), id: node.getAttribute('ac:macro-id') || ''};
    }

    /** The block with other parameters, and everything else as it was. */
    function rewritten(block, storage) {
        const inner = /<ac:rich-text-body>[^]*<\/ac:rich-text-body>/;
        const kept = block.storage.match(inner);
        const start = block.storage.match(/^<ac:structured-macro\b[^>]*>/)[0];
        return start + (kept ? storage.replace(inner, () => kept[0]) : storage).replace(/^<ac:structured-macro\b[^>]*>/, '');
    }

    function put(from, to, storage) {
        body.setRangeText(storage, from, to, 'end');
    }

    function placeholder(block, macro) {
        const escaped = (text) => text.replace(/[\\=|]/g, '\\$&');
        const parameters = Object.entries(block.params).map(([name, value]) => escaped(name) + '=' + escaped(value));
        const shown = Object.entries(block.params).map(([name, value]) => name + ' = ' + value);
        const node = make('div', {
            class: 'editor-inline-macro',
            'data-macro-name': block.name,
            'data-macro-id': block.id,
            'data-macro-parameters': parameters.join('|'),
        }, [macro.title, ...shown].join(' | '));
        if (macro.image) { node.replaceChildren(make('img', {src: contextPath + macro.image, alt: node.textContent})); }
        const panel = make('div', {class: 'property-panel'});
        panel.append(button('Edit', {class: 'quiet'}, () =>
            open(macro, block.params, (storage) => put(block.from, block.to, rewritten(block, storage)))));
        macro.buttons.forEach((one) => panel.append(
            button(one.label, {class: 'quiet', 'data-button': one.id}, (event) => handlers[one.id]?.(event, node))));
        return make('div', {}, node, panel);
    }

    let known = [];

    function list() {
        const macros = make('div', {class: 'macros'});
        known.forEach((macro) => {
            const choose = button('', {class: 'quiet', 'data-insert': macro.name}, () =>
                open(macro, null, (storage) => put(body.selectionStart, body.selectionEnd, storage)));
            if (macro.icon) { choose.append(make('img', {src: contextPath + macro.icon, alt: ''})); }
            choose.append(make('span', {}, make('strong', {}, macro.title), make('br', {}), macro.description));
            macros.append(choose);
            if (macro.documentation) { choose.after(make('a', {href: macro.documentation}, 'About ' + macro.title)); }
        });
        const placed = blocks().flatMap((block) =>
            known.filter((macro) => macro.name === block.name).map((macro) => placeholder(block, macro)));
        body.readOnly = false;
        place.replaceChildren(make('h2', {}, 'Insert a macro'), macros, make('h2', {}, 'Macros on this page'), ...placed);
    }

    const pageId = document.querySelector('#editor [name=pageId]')?.value || '0';

    window.AJS = {
        contextPath: () => contextPath,
        toInit: (run) => waiting.push(run),
        bind: (event, run) => (listeners[event] = listeners[event] || []).push(run),
        Meta: {get: (name) => (name === 'page-id' ? pageId : undefined)},
        MacroBrowser: {
            Field: field,
            ParameterFields: {...parameterFields},
            setMacroJsOverride: (name, override) => { overrides[name] = override; },
        },
        Editor: {getContentId: () => pageId},
        Confluence: {
            PropertyPanel: {
                Macro: {registerButtonHandler: (id, handler) => { handlers[id] = handler; }},
            },
        },
    };
    window.Confluence = {Editor: {getContentId: () => pageId}};

    const lacking = new URLSearchParams(location.search).get('lacking');
    if (lacking) {
        const parts = lacking.split('.');
        const owner = parts.slice(0, -1).reduce((found, name) => found[name], window);
        Object.defineProperty(owner, parts[parts.length - 1], {value: undefined, configurable: true});
    }

    document.addEventListener('DOMContentLoaded', async () => {
        waiting.forEach((run) => run());
        (listeners['init.rte'] || []).forEach((run) => run());
        known = await (await fetchNow(rest)).json();
        list();
        body.addEventListener('change', list);
        place.hidden = false;
    });
})();
