/*
 * Searches people while their name is typed: a combobox with a list of our own, since Confluence's picker has no evidence on every
 * version, and knows nobody of Jira. What is shown is a full name; what is sent is the user name, in the form's own field. Without this
 * script that field takes a user name. What somebody types without choosing is sent as it is, and the server says whether it takes it.
 */
(function () {
    'use strict';

    var PAUSE = 200;
    var PATIENCE = 5000;
    var LEAST = 2;

    function element(name, attributes, text) {
        var made = document.createElement(name);
        Object.keys(attributes).forEach(function (key) {
            made.setAttribute(key, attributes[key]);
        });
        if (text) {
            made.textContent = text;
        }
        return made;
    }

    /** The people whom the page itself proposes. */
    function proposed(field) {
        var list = document.getElementById(field.getAttribute('list') || '');
        return Array.prototype.map.call(list ? list.querySelectorAll('option') : [], function (option) {
            return {userName: option.value, fullName: option.textContent || option.value, known: true};
        });
    }

    function isPerson(value) {
        return Boolean(value) && typeof value.userName === 'string' && typeof value.fullName === 'string';
    }

    /** Gives what the server answers to a question; null for any other answer, and for none in time. */
    function ask(address, give) {
        var request = new XMLHttpRequest();
        request.open('GET', address);
        request.setRequestHeader('Accept', 'application/json');
        request.timeout = PATIENCE;
        request.onload = function () {
            var answer = null;
            try {
                answer = request.status === 200 ? JSON.parse(request.responseText) : null;
            } catch (ignored) {
                answer = null;
            }
            give(answer && Array.isArray(answer.people) ? answer : null);
        };
        request.onerror = request.ontimeout = function () {
            give(null);
        };
        request.send();
    }

    function People(sent) {
        var id = sent.id;
        this.sent = sent;
        this.own = proposed(sent);
        this.offered = [];
        this.active = -1;
        this.timer = 0;
        this.question = 0;
        this.shown = element('input', {
            'type': 'text',
            'id': id,
            'role': 'combobox',
            'autocomplete': 'off',
            'spellcheck': 'false',
            'aria-autocomplete': 'list',
            'aria-expanded': 'false',
            'aria-controls': id + '-listbox'
        });
        this.listbox = element('ul', {'role': 'listbox', 'id': id + '-listbox'});
        this.status = element('div', {'role': 'status', 'id': id + '-status'});
        this.build(id);
    }

    People.prototype.build = function (id) {
        var self = this;
        var label = document.querySelector('label[for="' + id + '"]');
        var frame = element('div', {});
        frame.className = 'hindsight-people';
        this.shown.className = this.sent.className;
        ['aria-invalid', 'aria-required', 'aria-describedby'].forEach(function (name) {
            if (self.sent.hasAttribute(name)) {
                self.shown.setAttribute(name, self.sent.getAttribute(name));
            }
        });
        this.listbox.setAttribute('aria-label', label ? label.textContent.trim() : id);
        this.listbox.hidden = true;
        this.sent.removeAttribute('id');
        this.sent.removeAttribute('list');
        this.sent.type = 'hidden';
        this.sent.parentNode.insertBefore(frame, this.sent);
        [this.sent, this.shown, this.status, this.listbox].forEach(function (part) {
            frame.appendChild(part);
        });
        this.own.concat({userName: this.sent.value, fullName: this.sent.value}).some(function (person) {
            var found = person.userName === self.sent.value;
            self.shown.value = found ? person.fullName : '';
            return found;
        });
        this.listen();
    };

    People.prototype.listen = function () {
        var self = this;
        this.shown.addEventListener('input', function () {
            self.send(self.shown.value.trim());
            self.search(PAUSE);
        });
        this.shown.addEventListener('keydown', function (event) {
            self.key(event);
        });
        this.shown.addEventListener('blur', function () {
            self.settle();
        });
        this.listbox.addEventListener('mousedown', function (event) {
            event.preventDefault();
        });
        this.listbox.addEventListener('click', function (event) {
            var option = event.target.closest('[role="option"]');
            if (option) {
                self.choose(Array.prototype.indexOf.call(self.listbox.children, option));
            }
        });
    };

    People.prototype.send = function (userName) {
        if (this.sent.value !== userName) {
            this.sent.value = userName;
            this.sent.dispatchEvent(new Event('change', {bubbles: true}));
        }
    };

    People.prototype.isOpen = function () {
        return !this.listbox.hidden;
    };

    /** The key of the issue or project that the finding names, if it names one. */
    People.prototype.named = function () {
        var fields = this.sent.form.elements;
        return ['issue', 'project'].reduce(function (found, name) {
            return found || (fields[name] && fields[name].value ? fields[name].value.trim() : '');
        }, '');
    };

    /** Asks for people after a pause, in which no other key is pressed; what is answered to an earlier question counts no more. */
    People.prototype.search = function (pause) {
        var self = this;
        var typed = this.shown.value.trim();
        var question = ++this.question;
        clearTimeout(this.timer);
        if (typed.length < LEAST) {
            this.show(this.own, '');
            return;
        }
        this.timer = setTimeout(function () {
            var address = self.sent.getAttribute('data-search') + '&project=' + encodeURIComponent(self.named());
            ask(address + '&query=' + encodeURIComponent(typed), function (answer) {
                if (question === self.question && document.activeElement === self.shown) {
                    self.answered(answer, typed);
                }
            });
        }, pause);
    };

    /** Whom the page itself proposes stands below what was found, if the name has what was typed. */
    People.prototype.answered = function (answer, typed) {
        var found = answer ? answer.people.filter(isPerson) : [];
        var names = found.map(function (person) {
            return person.userName;
        });
        var part = typed.toLowerCase();
        var others = this.own.filter(function (person) {
            var named = (person.fullName + ' ' + person.userName).toLowerCase().indexOf(part) >= 0;
            return named && names.indexOf(person.userName) < 0;
        });
        this.show(found.concat(others), answer ? String(answer.status) : this.sent.getAttribute('data-search-failed'));
        this.typed = typed;
    };

    People.prototype.show = function (people, sentence) {
        var self = this;
        this.offered = people;
        this.listbox.textContent = '';
        people.forEach(function (person, place) {
            var option = element('li', {
                'role': 'option',
                'id': self.listbox.id + '-' + place,
                'aria-selected': 'false',
                'data-user': person.userName
            }, person.fullName);
            if (person.userName !== person.fullName) {
                option.appendChild(document.createTextNode(' '));
                option.appendChild(element('span', {}, '(' + person.userName + ')'));
            }
            if (person.note) {
                option.appendChild(document.createTextNode(' '));
                option.appendChild(element('span', {}, person.note));
            }
            if (person.known === false) {
                option.setAttribute('aria-disabled', 'true');
            }
            self.listbox.appendChild(option);
        });
        this.status.textContent = sentence;
        this.open(people.length > 0);
        this.activate(-1);
    };

    People.prototype.open = function (open) {
        this.listbox.hidden = !open;
        this.shown.setAttribute('aria-expanded', String(open));
    };

    People.prototype.close = function () {
        this.question++;
        clearTimeout(this.timer);
        this.open(false);
        this.activate(-1);
    };

    People.prototype.activate = function (place) {
        var options = this.listbox.children;
        if (options[this.active]) {
            options[this.active].setAttribute('aria-selected', 'false');
        }
        this.active = place;
        if (options[place]) {
            options[place].setAttribute('aria-selected', 'true');
            options[place].scrollIntoView({block: 'nearest'});
            this.shown.setAttribute('aria-activedescendant', options[place].id);
        } else {
            this.shown.removeAttribute('aria-activedescendant');
        }
    };

    People.prototype.key = function (event) {
        var count = this.offered.length;
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            if (!this.isOpen()) {
                this.search(0);
            } else {
                this.activate(event.key === 'ArrowDown' ? (this.active + 1) % count : (this.active <= 0 ? count : this.active) - 1);
            }
        } else if (event.key === 'Enter' && this.isOpen() && this.active >= 0) {
            event.preventDefault();
            this.choose(this.active);
        } else if (event.key === 'Escape' && this.isOpen()) {
            event.preventDefault();
            this.close();
        } else if (event.key === 'Tab' && this.isOpen() && this.active >= 0) {
            this.choose(this.active);
        }
    };

    People.prototype.choose = function (place) {
        var person = this.offered[place];
        if (!person) {
            return;
        }
        if (person.known === false) {
            this.status.textContent = person.note;
            return;
        }
        this.shown.value = person.fullName;
        this.send(person.userName);
        this.status.textContent = person.fullName === person.userName ? '' : person.fullName + ' (' + person.userName + ')';
        this.close();
    };

    /** Who leaves the field with the full name of one person alone in it means that person. */
    People.prototype.settle = function () {
        var typed = this.shown.value.trim().toLowerCase();
        var meant = this.offered
            .map(function (person, place) {
                return person.known !== false && person.fullName.toLowerCase() === typed ? place : -1;
            })
            .filter(function (place) {
                return place >= 0;
            });
        if (typed && meant.length === 1) {
            this.choose(meant[0]);
        }
        this.close();
    };

    function start() {
        Array.prototype.forEach.call(
            document.querySelectorAll('form[data-form] input[data-search]'),
            function (field) {
                return new People(field);
            }
        );
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', start);
    } else {
        start();
    }
})();
