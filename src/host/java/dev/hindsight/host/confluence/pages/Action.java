package dev.hindsight.host.confluence.pages;

/** Answers visits to one address. Must be safe for many threads. */
interface Action {

    Answer answer(Visit visit);
}
