/*
 * Takes over into a page what differs in the same page as the server has rendered it anew, and arranges tables as the reader has: sorted by a
 * column, or without what is done. It writes no text of its own and makes no markup; what is read, selected, scrolled or has the focus
 * stays where it is. Shared with the script that asks for progress as window.hindsightPage.
 */
(function (window) {
    'use strict';

    var document = window.document;
    var PARTS = '.postmortem-finding, .postmortem-status';
    var KEPT = ['postmortem-body', 'postmortem-news'];
    var CHANGED = 'postmortem-changed';
    var TABLE = 'table.postmortem-items';
    var ITEMS =
        '.postmortem-finding[data-finding], .action-item[data-finding], .postmortem-card[data-finding], .postmortem-page[data-page-id]';
    var collator = new window.Intl.Collator(document.documentElement.lang || undefined, {numeric: true});

    /** How the reader has arranged the tables of the page, by the place of their parts on it. */
    var arranged = [];

    function list(nodes) {
        return Array.prototype.slice.call(nodes);
    }

    function all(root, selector) {
        return list(root.querySelectorAll(selector));
    }

    // Tables

    function key(row, column) {
        var cell = row.cells[column];
        var given = cell && cell.getAttribute('data-sort');
        return given === null || given === undefined ? (cell ? cell.textContent.trim() : '') : given;
    }

    /** What says nothing comes last, whichever way it goes. */
    function compare(one, other, way) {
        if (one === '' || other === '') {
            return (one === '') - (other === '');
        }
        return way * collator.compare(one, other);
    }

    function sort(table, column, way) {
        list(table.tBodies).forEach(function (body) {
            all(body, 'tr.action-item')
                .map(function (row, place) {
                    return {row: row, place: place, key: key(row, column)};
                })
                .sort(function (one, other) {
                    return compare(one.key, other.key, way) || one.place - other.place;
                })
                .forEach(function (sorted, place, rows) {
                    var next = place === 0 ? body.querySelector('tr.action-item') : rows[place - 1].row.nextElementSibling;
                    if (next !== sorted.row) {
                        body.insertBefore(sorted.row, next);
                    }
                });
        });
    }

    function button(className, text) {
        var made = document.createElement('button');
        made.type = 'button';
        made.className = className;
        made.textContent = text;
        return made;
    }

    function heading(cell, how, column) {
        var found = cell.querySelector('button');
        if (!found) {
            found = button('postmortem-sort', cell.textContent.trim());
            cell.textContent = '';
            cell.appendChild(found);
        }
        var last = how.sorted[how.sorted.length - 1];
        if (last && last.column === column) {
            cell.setAttribute('aria-sort', last.way > 0 ? 'ascending' : 'descending');
        } else {
            cell.removeAttribute('aria-sort');
        }
    }

    /** The button with which what is done is hidden, where there is something. */
    function fold(table, how) {
        var done = all(table, 'tr.action-item[data-completion="done"]');
        var offer = table.parentNode.querySelector('.postmortem-fold');
        if (!offer && done.length > 0 && table.getAttribute('data-done')) {
            offer = button('postmortem-fold aui-button aui-button-link', '');
            table.parentNode.appendChild(offer);
        }
        if (offer) {
            offer.textContent = table.getAttribute('data-done').replace('{0}', String(done.length));
            offer.setAttribute('aria-pressed', String(how.folded));
            offer.hidden = done.length === 0;
        }
        done.forEach(function (row) {
            row.hidden = how.folded;
        });
    }

    /** How a table is arranged: by which columns, the last one first of all, and whether what is done is hidden. */
    function arrangement(root, table) {
        var place = all(root, PARTS).indexOf(table.closest(PARTS));
        arranged[place] = arranged[place] || {sorted: [], folded: false};
        return arranged[place];
    }

    function arrange(root) {
        all(root, TABLE).forEach(function (table) {
            var how = arrangement(root, table);
            all(table, 'thead th[data-column]').forEach(function (cell) {
                heading(cell, how, cell.cellIndex);
            });
            how.sorted.forEach(function (by) {
                sort(table, by.column, by.way);
            });
            fold(table, how);
        });
    }

    /** Buttons need no listeners of their own, so that they can be exchanged. */
    function press(content, event) {
        var pressed = event.target.closest && event.target.closest('.postmortem-sort, .postmortem-fold');
        if (!pressed) {
            return;
        }
        var folds = pressed.classList.contains('postmortem-fold');
        var table = folds ? pressed.parentNode.querySelector(TABLE) : pressed.closest(TABLE);
        var how = arrangement(content, table);
        if (folds) {
            how.folded = !how.folded;
        } else {
            var column = pressed.parentNode.cellIndex;
            var last = how.sorted[how.sorted.length - 1];
            var way = last && last.column === column ? -last.way : 1;
            how.sorted = how.sorted.filter(function (by) {
                return by.column !== column;
            });
            how.sorted.push({column: column, way: way});
        }
        arrange(content);
    }

    // Taking over

    /** The author's own text, and the region that is being listened to. */
    function isKept(node) {
        return KEPT.some(function (one) {
            return node.classList && node.classList.contains(one);
        });
    }

    function name(node) {
        return list(node.classList || [])
            .filter(function (one) {
                return one !== CHANGED;
            })
            .join(' ');
    }

    function identity(node) {
        return node.getAttribute ? node.getAttribute('data-finding') || node.getAttribute('data-page-id') : null;
    }

    function isAlike(node, fresh) {
        var ofItem = node.nodeName === 'TR' || node.nodeName === 'ARTICLE' || node.nodeName === 'LI';
        return (
            node.nodeName === fresh.nodeName &&
            name(node) === name(fresh) &&
            (!ofItem || identity(node) === identity(fresh))
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

    /** Whether something in it has the focus or is selected, which both end where it is moved. */
    function holds(node) {
        var selected = window.getSelection();
        return node.contains(document.activeElement) || (selected.rangeCount > 0 && node.contains(selected.anchorNode));
    }

    /**
     * Brings one of the items that are left to the front. Those before it that come later in the fresh page stay; which of them are moved
     * depends on where the reader is.
     */
    function bring(node, left, place, later) {
        var found = left[place];
        var passed = left.splice(0, place);
        var kept = passed.filter(function (one) {
            return later.some(function (child) {
                return identity(one) !== null && isAlike(one, child);
            });
        });
        if (kept.length > 0 && !holds(found)) {
            node.insertBefore(found, passed[0]);
        }
        passed.forEach(function (one) {
            if (kept.indexOf(one) < 0) {
                node.removeChild(one);
            } else if (holds(found)) {
                node.insertBefore(one, left[1] || null);
            }
        });
        Array.prototype.splice.apply(left, [1, 0].concat(kept));
    }

    /** Only what differs is changed. */
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
        list(fresh.childNodes).forEach(function (child, number, children) {
            var place = left.findIndex(function (other) {
                return isAlike(other, child);
            });
            // Spaces between elements are no reason to pass over one
            if (place < 0 || (place > 0 && child.nodeType !== 1)) {
                node.insertBefore(document.importNode(child, true), left.length > 0 ? left[0] : null);
                return;
            }
            bring(node, left, place, children.slice(number + 1));
            var taken = left.shift();
            if (!isKept(taken)) {
                take(taken, child);
            }
        });
        left.forEach(function (rest) {
            node.removeChild(rest);
        });
    }

    /** Who stood on something that is not there any more, or is hidden now, stays in the finding that it belonged to. */
    function takeWithFocus(node, fresh) {
        var focused = node.contains(document.activeElement) ? document.activeElement : null;
        take(node, fresh);
        if (focused && (!document.documentElement.contains(focused) || focused.closest('[hidden]'))) {
            node.setAttribute('tabindex', '-1');
            node.focus({preventScroll: true});
        }
    }

    function title(part) {
        var found = part.querySelector('.postmortem-title');
        return found ? found.textContent : '';
    }

    /** What a reader would call a change: status, dates, people; not how old it is. */
    function facts(root) {
        var found = {};
        all(root, ITEMS).forEach(function (item) {
            var at = item.className.split(' ')[0] + ' ' + identity(item);
            found[at] = list(item.attributes)
                .filter(function (attribute) {
                    return /^data-(?!as-of$|awaited$)/.test(attribute.name);
                })
                .map(function (attribute) {
                    return attribute.name + '=' + attribute.value;
                })
                .sort()
                .join(' ');
        });
        return found;
    }

    /**
     * Takes over what differs, and gives the rows and cards whose facts have changed; null where the page says something else by now: then
     * a reload shows it, and nothing is mixed.
     */
    function takeOver(content, html) {
        var fresh = new window.DOMParser().parseFromString(html, 'text/html');
        var parts = all(content, PARTS);
        var freshParts = all(fresh, PARTS);
        var same =
            parts.length === freshParts.length &&
            parts.every(function (part, place) {
                return name(part) === name(freshParts[place]) && title(part) === title(freshParts[place]);
            });
        if (!same) {
            return null;
        }
        var before = facts(content);
        arrange(fresh);
        parts.forEach(function (part, place) {
            takeWithFocus(part, freshParts[place]);
        });
        var after = facts(content);
        return all(content, ITEMS).filter(function (item) {
            var at = item.className.split(' ')[0] + ' ' + identity(item);
            return before[at] !== undefined && before[at] !== after[at];
        });
    }

    window.hindsightPage = {
        begin: function (content) {
            arrange(content);
            content.addEventListener('click', function (event) {
                press(content, event);
            });
        },
        takeOver: takeOver
    };
})(window);
